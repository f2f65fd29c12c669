import { type DocumentType, documentTypes } from '../../document/document-type.js';
import { type FieldFault } from '../../domain-error.js';
import { type CycleDefinition } from '../cycle-definition.js';
import { type CheckSetting, faultWhen, type KnownChain } from './check-setting.js';

/** Chains that the installation does not have, and letters that their chain cannot carry. */
export function chainFaults(definition: CycleDefinition, setting: CheckSetting): FieldFault[] {
  const { chains, templates } = definition;
  return [
    ...chains.flatMap((chain, index) => ownFaults(chain, `/chains/${index}`, setting.chains)),
    ...templates.flatMap(({ chain, documentType }, index) =>
      letterFaults(`/templates/${index}`, { chain, documentType }, chains),
    ),
    ...rungLetters(definition).flatMap(({ pointer, letter }) =>
      letterFaults(pointer, letter, chains),
    ),
    ...obligationFaults(definition),
  ];
}

interface Letter {
  readonly chain: string;
  readonly documentType: DocumentType;
}

function ownFaults(
  { code, documentTypes: types }: KnownChain,
  pointer: string,
  known: readonly KnownChain[],
): FieldFault[] {
  return [
    ...unknownChain(`${pointer}/code`, code, known),
    ...types.flatMap((documentType, place) =>
      unfitChain(`${pointer}/documentTypes/${place}`, { chain: code, documentType }, known),
    ),
  ];
}

function rungLetters({
  ladders,
}: CycleDefinition): readonly { readonly pointer: string; readonly letter: Letter }[] {
  return ladders.flatMap(({ rungs }, ladder) =>
    rungs.flatMap(({ actions }, rung) =>
      actions.flatMap(({ form }, action) => {
        const pointer = `/ladders/${ladder}/rungs/${rung}/actions/${action}/form`;
        return form.kind === 'letter' ? [{ pointer, letter: form }] : [];
      }),
    ),
  );
}

function obligationFaults({ obligations, chains, templates }: CycleDefinition): FieldFault[] {
  const templateCodes = new Set(templates.map(({ code }) => code));
  return obligations.flatMap(({ extensionChain, documents }, index) => [
    ...(extensionChain === undefined
      ? []
      : unknownChain(`/obligations/${index}/extensionChain`, extensionChain, chains)),
    ...documents.flatMap(({ template }, place) =>
      faultWhen(template !== undefined && !templateCodes.has(template), {
        pointer: `/obligations/${index}/documents/${place}/template`,
        code: 'unknown-template',
        detail: `Định nghĩa không có mẫu văn bản “${template}”.`,
      }),
    ),
  ]);
}

function letterFaults(
  pointer: string,
  letter: Letter,
  chains: readonly KnownChain[],
): FieldFault[] {
  return [
    ...unknownChain(`${pointer}/chain`, letter.chain, chains),
    ...unfitChain(`${pointer}/documentType`, letter, chains),
  ];
}

function unknownChain(pointer: string, chain: string, known: readonly KnownChain[]): FieldFault[] {
  return faultWhen(!known.some(({ code }) => code === chain), {
    pointer,
    code: 'unknown-chain',
    detail: `Không có quy trình trình ký “${chain}”.`,
  });
}

function unfitChain(
  pointer: string,
  { chain, documentType }: Letter,
  known: readonly KnownChain[],
): FieldFault[] {
  const carrier = known.find(({ code }) => code === chain);
  return faultWhen(carrier !== undefined && !carrier.documentTypes.includes(documentType), {
    pointer,
    code: 'chain-does-not-fit',
    detail: `Quy trình ${chain} không dùng cho loại văn bản “${documentTypes[documentType].name}”.`,
  });
}
