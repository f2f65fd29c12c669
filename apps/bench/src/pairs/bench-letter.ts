import {
  type Approval,
  beginApproval,
  type Capacity,
  type Chain,
  checkChain,
  type DocumentActBody,
  type DocumentId,
  type PersonId,
  type PostCode,
  reduce,
} from '@congvu/domain';
import { contentSha256, type VersionContent } from '@congvu/persistence';
import { benchId } from './bench-ids.js';

/** Posts of each unit, in this order: `bench_id('post', unit * 5 + place)`. */
export const places = ['CV', 'TP', 'CVP', 'GD', 'VT'] as const;
export type Place = (typeof places)[number];

/** Whose task is measured: the head of the room who reviews. */
export const REVIEWER: Place = 'TP';

export const rolesOf: Readonly<Record<Place, string>> = {
  CV: 'officer',
  TP: 'reviewer',
  CVP: 'reviewer',
  GD: 'signer',
  VT: 'clerk',
};

export const unitCode = (unit: number) => `DV${String(unit).padStart(3, '0')}`;
export const postCode = (unit: number, place: Place) => `${unitCode(unit)}.${place}` as PostCode;
export const numberOf = (unit: number, place: Place) =>
  unit * places.length + places.indexOf(place);

/** Draft, review, form check, signature, number, seal, issue: each by another post of the same unit. */
export function chainOfUnit(unit: number): Chain {
  const by = (place: Place) => ({ kind: 'post' as const, post: postCode(unit, place) });
  const chain: Chain = {
    schema: 'chain',
    version: 1,
    code: `DO${unitCode(unit)}`,
    title: 'Công văn của đơn vị',
    documentTypes: ['CV'],
    steps: [
      {
        key: 'draft',
        kind: 'draft',
        title: 'Soạn thảo',
        holder: { kind: 'drafter' },
        workingDays: 3,
      },
      {
        key: 'review',
        kind: 'review',
        title: 'Trưởng phòng xem xét',
        holder: by('TP'),
        workingDays: 1,
      },
      {
        key: 'form-check',
        kind: 'form-check',
        title: 'Kiểm tra thể thức',
        holder: by('CVP'),
        workingDays: 1,
      },
      { key: 'sign', kind: 'sign', title: 'Thủ trưởng ký', holder: by('GD'), workingDays: 1 },
      { key: 'number', kind: 'number', title: 'Cấp số', holder: by('VT'), workingDays: 1 },
      { key: 'seal', kind: 'seal', title: 'Đóng dấu', holder: by('VT'), workingDays: 1 },
      { key: 'issue', kind: 'issue', title: 'Phát hành', holder: by('VT'), workingDays: 1 },
    ],
  };
  checkChain(chain);
  return chain;
}

export const content: VersionContent = {
  subject: 'đôn đốc báo cáo kết quả thực hiện văn hóa công vụ năm 2024',
  body: {
    schema: 'letter-body',
    version: 1,
    blocks: [
      { kind: 'addressees', items: ['Các phòng, đơn vị trực thuộc'] },
      {
        kind: 'paragraph',
        text: 'Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh, đề nghị các phòng, đơn vị gửi báo cáo kết quả trước ngày 15 tháng 11 năm 2024 để tổng hợp, báo cáo Sở Nội vụ.',
      },
      { kind: 'recipients', lines: [{ text: 'Như trên' }], archive: 'VT' },
    ],
  },
  enclosure: null,
  slip: '',
  report: null,
};

/** The act before the measured one: the drafter's submission, seq 1. */
export const submission: DocumentActBody = {
  kind: 'submit',
  task: null,
  version: 1,
  contentSha256: contentSha256(content),
  consulted: [],
};

/** Where a letter of the unit stands after its submission, told by the reducer of the product. */
export function submittedApproval(unit: number): Approval {
  const chain = chainOfUnit(unit);
  const drafter = postCode(unit, 'CV');
  const documentId = benchId('letter', 0) as DocumentId;
  const begun = beginApproval({ documentId, drafter, proposer: null, chain });
  const act = {
    id: benchId('submission', 0),
    seq: 1,
    state: 'standing',
    body: submission,
    post: drafter,
  };
  return reduce(chain, begun, act as Parameters<typeof reduce>[2]);
}

export function capacityOf(unit: number, place: Place): Capacity {
  return {
    personId: benchId('person', numberOf(unit, place)) as PersonId,
    personName: `Nguyễn Văn ${unitCode(unit)} ${place}`,
    postCode: postCode(unit, place),
    postTitle: `Chức danh ${place}`,
    unitCode: unitCode(unit),
    unitName: `Đơn vị ${String(unit)}`,
    basis: 'Quyết định bổ nhiệm',
  };
}
