import { describe, expect, it } from "vitest";
import { askedFor, fold, foundIn, stands } from "../src/lib/fold";

describe("folding", () => {
  it("makes one of the spellings of a word", () => {
    expect(fold("أحرار")).toBe(fold("احرار"));
    expect(fold("الرّقّة")).toBe("الرقه");
    expect(fold("إدلب")).toBe("ادلب");
    expect(fold("كوباني")).toBe(fold("كوبانى"));
    expect(fold("مؤتة ومئة")).toBe("موته وميه");
    expect(fold("الـــرقة")).toBe("الرقه");
    expect(fold("علی کرد")).toBe("علي كرد");
    expect(fold("هٰذا ٱلحي")).toBe("هذا الحي");
  });

  it("makes digits European and letters small, and one space of all else", () => {
    expect(fold("  ١٢ قتيلاً، و۳۴ — SDF!")).toBe("12 قتيلا و34 sdf");
  });

  it("takes apart letters that are stored in the shape they take inside a word", () => {
    expect(fold("ﺳﻴﻄﺮﺕ")).toBe("سيطرت");
    expect(fold("ﻻ ﷲ")).toBe("لا الله");
  });
});

describe("what is asked for", () => {
  it("is words and phrases", () => {
    expect(askedFor('قسد "حي الصناعة" الرقة')).toEqual(["قسد", "حي الصناعه", "الرقه"]);
    expect(askedFor(' "" ، ')).toEqual([]);
  });

  it("stands in a text as whole words", () => {
    const text = "سيطرت «قسد» على حيّ الصناعة.";
    expect(stands(text, askedFor("الصناعه قسد"))).toBe(true);
    expect(stands(text, askedFor('"على حي الصناعة"'))).toBe(true);
    expect(stands(text, askedFor('"حي قسد"'))).toBe(false);
    expect(stands(text, askedFor("صناعة"))).toBe(false);
  });

  it("is found whatever the case of a plural of people", () => {
    for (const asked of ["المدنيون", "مدنيين"]) {
      expect(stands("قتل عشرة من المدنيين.", askedFor(asked))).toBe(true);
      expect(foundIn("من المدنيين.", askedFor(asked))).toEqual(["من ", "المدنيين", "."]);
    }
    expect(stands("عين عيسى", askedFor("عون"))).toBe(false);
  });

  it("is found again in the text as it stands", () => {
    expect(foundIn("على حيّ الصناعة.", ["الصناعه"])).toEqual(["على حيّ ", "الصناعة", "."]);
    expect(foundIn("قسد", ["قسد"])).toEqual(["", "قسد", ""]);
    expect(foundIn("قسد 🔴", [])).toEqual(["قسد 🔴"]);
  });
});
