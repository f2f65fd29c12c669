import { type CycleDefinitionRowView } from '@congvu/contracts';
import { t } from '../texts/t.js';

/** What opening the definition today would make. */
export function previewText({ preview }: CycleDefinitionRowView): string {
  if (preview === null) return t('cycle.noPreview');
  const { units, obligations, internalSteps: steps } = preview;
  return t('cycle.preview', { units, obligations, steps });
}
