import { beforeEach, describe, expect, it } from 'vitest';
import { makeToolField } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { readWorkbook } from './workspace.server';

beforeEach(emptyDatabase);

const at = (day: number) => new Date(Date.UTC(2027, 4, day));

describe('readWorkbook', () => {
  it('gives what stands in each tool, its last change and the fields with other versions', async () => {
    const otherValues = JSON.stringify([{ writeId: 'b', value: 'Bonn' }]);
    await makeToolField({ learnerId: 'ana', toolId: 'wb-baseline', fieldId: 'city_name', value: 'Ulm', savedAt: at(3), otherValues });
    await makeToolField({ learnerId: 'ana', toolId: 'wb-baseline', fieldId: 'asset', value: 'A house', savedAt: at(7) });
    await makeToolField({ learnerId: 'ana', toolId: 'wb-mandate', fieldId: 'admin_owner', value: 'Youth office', savedAt: at(1) });
    const { values, traces } = await readWorkbook('ana');
    expect(values).toEqual({ 'wb-baseline': { city_name: 'Ulm', asset: 'A house' }, 'wb-mandate': { admin_owner: 'Youth office' } });
    expect(traces).toEqual({ 'wb-baseline': { savedAt: at(7).toISOString(), waiting: ['city_name'] }, 'wb-mandate': { savedAt: at(1).toISOString(), waiting: [] } });
  });

  it('gives nobody what somebody else wrote', async () => {
    await makeToolField({ learnerId: 'ana', toolId: 'wb-baseline' });
    expect(await readWorkbook('ben')).toEqual({ values: {}, traces: {} });
  });
});
