import { type EvidenceReceipt, type TypedRecordEvidence } from '@congvu/contracts';
import { CommandFailed } from '../command-error.js';
import { inParallel } from './in-parallel.js';
import { type Scene } from './scene.js';
import { type Stage } from './stage.js';
import { focalOfficer } from './year-cast.js';
import { type YearRecord } from './year-record.js';

/** Dated results of the tasks that have no letter (sample-province §8). */
export function scenesOfEvidence(): Scene[] {
  return [
    {
      day: '2024-02-20',
      play: (stage, record) =>
        recordEverywhere(stage, record, { obligation: 'N09', entry: briefing }),
    },
    {
      day: '2024-03-29',
      play: (stage, record) =>
        recordEverywhere(stage, record, { obligation: 'N12', entry: registration }),
    },
    { day: '2024-05-08', play: holdTraining },
    {
      day: '2024-10-31',
      play: async (stage, record) => {
        await recordOwn(stage, record, { unit: 'SNV', obligation: 'N01', entry: followUps });
        await recordOwn(stage, record, { unit: 'STTTT', obligation: 'N06', entry: pressItems });
        await recordOwn(stage, record, { unit: 'STTTT', obligation: 'N07', entry: networkItems });
      },
    },
  ];
}

const briefing: TypedRecordEvidence = {
  kind: 'session-list',
  happenedOn: '2024-02-20',
  title: 'Hội nghị quán triệt Kế hoạch và Quyết định số 1847/QĐ-TTg',
  quantity: 1,
};
const registration: TypedRecordEvidence = {
  kind: 'registration-list',
  happenedOn: '2024-03-29',
  title: 'Bản đăng ký, giao ước thi đua thực hiện văn hóa công vụ năm 2024',
  quantity: 1,
};
const training: TypedRecordEvidence = {
  kind: 'attendance-list',
  happenedOn: '2024-05-08',
  title: 'Danh sách học viên lớp bồi dưỡng văn hóa công vụ thứ nhất',
  quantity: 120,
};
const followUps: TypedRecordEvidence = {
  kind: 'follow-up-list',
  happenedOn: '2024-10-31',
  title: 'Danh sách việc đã theo dõi, đôn đốc đến ngày chốt số liệu',
  quantity: 12,
};
const pressItems: TypedRecordEvidence = {
  kind: 'item-list',
  happenedOn: '2024-10-31',
  title: 'Danh sách tin, bài về văn hóa công vụ trên báo, đài và cổng thông tin',
  quantity: 46,
};
const networkItems: TypedRecordEvidence = {
  kind: 'item-list',
  happenedOn: '2024-10-31',
  title: 'Danh sách tài liệu phổ biến Bộ Quy tắc ứng xử trên mạng xã hội',
  quantity: 9,
};

async function recordEverywhere(
  stage: Stage,
  record: YearRecord,
  { obligation, entry }: Omit<Own, 'unit'>,
): Promise<void> {
  await stage.step(`Các đơn vị ghi kết quả ${obligation}: ${entry.title}`, () =>
    inParallel(record.cast, (unit) => keepEvidence(stage, record, { unit, obligation, entry })),
  );
}

interface Own {
  readonly unit: string;
  readonly obligation: string;
  readonly entry: TypedRecordEvidence;
}

async function recordOwn(stage: Stage, record: YearRecord, own: Own): Promise<EvidenceReceipt> {
  const text = `${own.unit} ghi kết quả ${own.obligation}: ${own.entry.title}`;
  return stage.step(text, () => keepEvidence(stage, record, own));
}

async function keepEvidence(
  stage: Stage,
  record: YearRecord,
  { unit, obligation, entry }: Own,
): Promise<EvidenceReceipt> {
  const officer = await stage.officer(focalOfficer(unit));
  const id = record.obligationId(unit, obligation);
  return officer.ask<EvidenceReceipt>(`/obligations/${id}/evidence`, entry);
}

/** The one task of the year that its evidence ends. */
async function holdTraining(stage: Stage, record: YearRecord): Promise<void> {
  const own = { unit: 'SNV', obligation: 'N03', entry: training };
  const { isFulfilled } = await recordOwn(stage, record, own);
  if (!isFulfilled) throw new CommandFailed('not-fulfilled', 'N03 chưa hoàn thành.');
}
