import { afterEach, describe, expect, test } from 'vitest';
import { readSettingsPage } from '../../../src/claude/page/read-settings-page.ts';

const NOW = Date.UTC(2026, 7, 1);

afterEach(() => {
  document.body.innerHTML = '';
});

describe('plan windows', () => {
  const windows = (html: string) => {
    document.body.innerHTML = `<main>${html}</main>`;
    const reading = readSettingsPage(document, { language: 'en', currency: null, now: NOW })?.readings.windows;
    return reading?.kind === 'value' ? reading.value.map(({ key, percent }) => [key, percent]) : null;
  };
  test.each([
    ['aria-valuetext="150% used" aria-valuenow="100"', 150],
    ['aria-valuetext="12,5 % verwendet"', 12.5],
    ['aria-valuetext="%40"', 40],
    ['aria-valuenow="37"', 37],
    ['aria-valuenow="0.5" aria-valuemax="1"', 50],
    ['aria-valuetext="88% left" aria-valuenow="88"', null],
    ['aria-valuenow="-5"', null],
    ['aria-valuenow="abc"', null],
    ['', null],
  ])('a bar with %s is at %s', (attributes, percent) => {
    expect(windows(`<p>Current session</p><div role="meter" ${attributes}></div>`)).toEqual([['five_hour', percent]]);
  });
  test('the name of the bar itself counts first', () => {
    expect(
      windows(
        '<p id="a">All models</p><p>Current session</p><div role="meter" aria-labelledby="a" aria-valuenow="5"></div>',
      ),
    ).toEqual([['seven_day', 5]]);
    expect(windows('<div role="meter" aria-label="Current session" aria-valuenow="5"></div>')).toEqual([
      ['five_hour', 5],
    ]);
  });
  test("a bar below the plan's heading is the window of the model that it names", () => {
    const bar = '<div role="meter" aria-label="Fable" aria-valuenow="7"></div>';
    const row = `<div><p>Fable</p><p>Resets Thu 10:00 AM</p>${bar}</div>`;
    expect(windows(`<section><h2>Plan usage limits</h2>${row}</section>`)).toEqual([['weekly_scoped:Fable', 7]]);
    expect(windows(`<section><h2>Plan usage limits</h2>${bar}</section>`)).toEqual([['weekly_scoped:Fable', 7]]);
  });
  test('what is not of the plan is left out', () => {
    const routines =
      '<h2>Additional features</h2><p>Daily routine runs</p><div role="meter" aria-valuenow="100"></div>';
    const weekly = '<h2>Weekly limits</h2><p>All models</p><div role="meter" aria-valuenow="5"></div>';
    expect(windows(weekly + routines)).toEqual([['seven_day', 5]]);
    expect(windows('<p>Fable</p><div role="meter" aria-valuenow="5"></div>')).toBeNull();
  });
});
