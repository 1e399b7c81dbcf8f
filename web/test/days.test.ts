import { describe, expect, it } from "vitest";
import { bars, between, calendar, clamp, isDay, opening, plus, spanned } from "../src/lib/days";
import { ROOM, spoken } from "../src/lib/when";
import { data } from "./made";

describe("days", () => {
  it("go over the ends of months and years, leap days included", () => {
    expect(plus("2017-06-30", 1)).toBe("2017-07-01");
    expect(plus("2016-02-28", 1)).toBe("2016-02-29");
    expect(plus("2017-01-01", -1)).toBe("2016-12-31");
    expect(between("2017-06-06", "2017-10-17")).toBe(133);
  });

  it("are days only if the calendar has them", () => {
    expect(isDay("2017-06-31")).toBe(false);
    expect(isDay("2017-6-3")).toBe(false);
    expect(isDay(null)).toBe(false);
    expect(isDay("2017-06-30")).toBe(true);
  });

  it("stay within a first and a last", () => {
    expect(clamp("2014-01-01", "2017-06-01", "2017-10-01")).toBe("2017-06-01");
    expect(clamp("2018-01-01", "2017-06-01", "2017-10-01")).toBe("2017-10-01");
  });
});

describe("the slider", () => {
  const summer = Array.from({ length: 100 }, (_, at) => ({ day: plus("2017-06-01", at), events: 2 }));

  it("opens where the events begin, not at a word about years ago", () => {
    expect(opening([{ day: "2014-01-01", events: 1 }, ...summer], "2014-01-01", "2017-10-01")).toBe("2017-06-02");
    expect(opening([], "2017-06-01", "2017-10-01")).toBe("2017-06-01");
  });

  it("has bars that hold every event once", () => {
    const made = bars(summer, "2017-06-01", plus("2017-06-01", 99), 40);
    expect(made.length).toBeLessThanOrEqual(40);
    expect(made.reduce((sum, bar) => sum + bar.events, 0)).toBe(200);
    expect(made.at(-1)!.to).toBe(plus("2017-06-01", 99));
  });

});

describe("an axis", () => {
  const names = (first: string, last: string, wide: number, lang: "en" | "ar" = "en") =>
    calendar(first, last, wide, ROOM[lang]).map(({ day, shape }) => spoken(day, lang, shape));

  it("says the year of every day it names where there are several", () => {
    expect(names("2018-06-06", "2025-10-27", 720)).toEqual(["2019", "2020", "2021", "2022", "2023", "2024", "2025"]);
    expect(names("2023-11-20", "2025-01-12", 720)).toEqual(["Jan 2024", "Mar 2024", "May 2024", "Jul 2024", "Sept 2024", "Nov 2024"]);
  });

  it("says it once where there is one", () => {
    expect(names("2017-05-30", "2017-10-20", 330)).toEqual(["Jun 2017", "Jul", "Aug", "Sept"]);
  });

  it("names days where there are only weeks, or one day", () => {
    expect(names("2018-06-06", "2018-06-22", 330)).toEqual(["11 Jun 2018", "18 Jun"]);
    expect(names("2018-06-06", "2018-06-22", 720)).toEqual(["6 Jun 2018", "8 Jun", "10 Jun", "12 Jun", "14 Jun", "16 Jun", "18 Jun", "20 Jun"]);
    expect(names("2018-06-06", "2018-06-06", 330)).toEqual(["6 Jun 2018"]);
  });

  it("names something at any length and width, with room for every name", () => {
    for (const lang of ["en", "ar"] as const)
      for (const wide of [240, 366, 720])
        for (const days of [0, 1, 3, 9, 17, 29, 45, 70, 120, 200, 400, 900, 2700, 9000]) {
          const last = plus("2018-06-06", days);
          const found = calendar("2018-06-06", last, wide, ROOM[lang]);
          const at = found.map(({ day }) => (wide * between("2018-06-06", day)) / Math.max(1, days));
          const ends = found.map(({ shape }, number) => at[number]! + ROOM[lang][shape]);
          expect(found.length).toBeGreaterThan(0);
          ends.forEach((end, number) => expect(end).toBeLessThanOrEqual((at[number + 1] ?? wide) + 6)); // months are not all as long
        }
  });
});

describe("a summary", () => {
  it("has days as soon as anything is told", () => {
    const none = { ...data.summary, first_event_day: null, last_event_day: null };
    expect(spanned(none)?.first_event_day).toBe("2017-06-01");
    expect(spanned({ ...none, first_day: null, last_day: null })).toBeNull();
  });
});
