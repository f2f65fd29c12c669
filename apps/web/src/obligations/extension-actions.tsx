import { type ObligationView } from '@congvu/contracts';
import { Button } from 'antd';
import { t } from '../texts/t.js';
import { useKeys } from '../ui/use-keys.js';
import { type ExtensionStep } from './extension.mutation.js';

/** Forms that the buttons open. */
export type ExtensionForm = ExtensionStep['kind'] | 'letter' | 'waive';

type Action = ObligationView['availableActions'][number];

const FORMS: readonly (readonly [Action, ExtensionForm])[] = [
  ['give-opinion', 'support'],
  ['give-opinion', 'object'],
  ['begin-extension-letter', 'letter'],
  ['refuse-extension', 'refuse'],
  ['ask-extension', 'ask'],
  ['withdraw-extension', 'withdraw'],
  ['waive', 'waive'],
];

const KEYS: Partial<Record<ExtensionForm, string>> = { support: 'Y', object: 'N' };
const MAIN: readonly ExtensionForm[] = ['support', 'letter'];

interface ExtensionActionsProps {
  readonly actions: readonly Action[];
  readonly onOpen: (form: ExtensionForm) => void;
}

/** What can be done about a later date; a request that waits for an opinion is answered by Y or N. */
export function ExtensionActions({ actions, onOpen }: ExtensionActionsProps) {
  const advises = actions.includes('give-opinion');
  useKeys(advises ? { y: () => onOpen('support'), n: () => onOpen('object') } : {});
  return FORMS.filter(([action]) => actions.includes(action)).map(([, form]) => (
    <Button
      key={form}
      type={MAIN.includes(form) ? 'primary' : 'default'}
      onClick={() => onOpen(form)}
    >
      {t(`extension.${form}.button`)} {KEYS[form] && <kbd>{KEYS[form]}</kbd>}
    </Button>
  ));
}
