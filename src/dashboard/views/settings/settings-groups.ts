import type { Asked } from './asked.ts';
import { brakeGroup } from './groups/brake-group.ts';
import { guardGroup } from './groups/guard-group.ts';
import { kindsGroup } from './groups/kinds-group.ts';
import { lookGroup } from './groups/look-group.ts';
import { pageGroup } from './groups/page-group.ts';
import { readingGroup } from './groups/reading-group.ts';
import { taxGroup } from './groups/tax-group.ts';
import { warningsGroup } from './groups/warnings-group.ts';
import type { Group } from './row.ts';

/** All that can be set, in the order in which it stands on the page. Pure. */
export function settingsGroups(asked: Asked): readonly Group[] {
  return [
    warningsGroup(asked),
    kindsGroup(asked),
    guardGroup(asked),
    brakeGroup(asked),
    taxGroup(asked),
    readingGroup(asked),
    lookGroup(asked),
    pageGroup(asked),
  ];
}
