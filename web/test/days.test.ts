import { describe, expect, it } from "vitest";
import { bars, between, clamp, isDay, months, opening, plus, spanned } from "../src/lib/days";
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

  it("names a few months", () => {
    expect(months("2017-05-30", "2017-10-20", 6)).toEqual(["2017-06-01", "2017-07-01", "2017-08-01", "2017-09-01", "2017-10-01"]);
    expect(months("2010-01-01", "2020-01-01", 6).length).toBeLessThanOrEqual(6);
  });
});

describe("a summary", () => {
  it("has days as soon as anything is told", () => {
    const none = { ...data.summary, first_event_day: null, last_event_day: null };
    expect(spanned(none)?.first_event_day).toBe("2017-06-01");
    expect(spanned({ ...none, first_day: null, last_day: null })).toBeNull();
  });
});
