import { describe, expect, it } from "vitest";
import { toldApart } from "../src/lib/ground";
import { en } from "../src/lib/strings.en";
import { site } from "./made";

const app = { t: en, name: (one: { name_ar: string }) => one.name_ar } as Parameters<typeof toldApart>[1];

describe("the places of one list", () => {
  it("have their kinds where two would read alike", () => {
    const [city, around, other] = ["sy-x", "sy-x-gov", "sy-y"].map((key) => site(key)) as [ReturnType<typeof site>, ReturnType<typeof site>, ReturnType<typeof site>];
    const sites = [{ ...city, name_ar: "دير الزور", kind: "city" }, { ...around, name_ar: "دير الزور", kind: "governorate" }, { ...other, name_ar: "الميادين", kind: "town" }];
    expect([...toldApart(sites, app).values()]).toEqual(["دير الزور (city)", "دير الزور (governorate)", "الميادين"]);
  });
});
