import { type Instant } from '@congvu/calendar';
import { type ObligationView } from '@congvu/contracts';
import { type Capacity } from '@congvu/domain';
import { type ExtensionRequest } from '@congvu/persistence/year';
import { optionalCapacityView } from '../organisation/capacity-view.js';

type ExtensionView = NonNullable<ObligationView['extension']>;

/** The request as it is shown: who asked, what was thought of it, what was answered. */
export function extensionView(request: ExtensionRequest): ExtensionView {
  const { state, wantedOn, documentId, grantedOn } = request;
  return {
    state,
    wantedOn,
    request: said(request.reason, request.at, request.capacity),
    opinion:
      request.opinion !== null && request.opinionAt !== null
        ? said(request.opinion, request.opinionAt, request.opinionCapacity)
        : null,
    documentId,
    grantedOn,
    answer:
      request.answer !== null && request.closedAt !== null
        ? said(request.answer, request.closedAt, request.answerCapacity)
        : null,
  };
}

function said(text: string, at: Instant, by: Capacity | null): ExtensionView['request'] {
  return { text, at, by: optionalCapacityView(by) };
}
