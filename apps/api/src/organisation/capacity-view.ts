import { type CapacityView } from '@congvu/contracts';
import { type Capacity } from '@congvu/domain';

/** A frozen capacity as it is shown: the names of its day. */
export function capacityView(capacity: Capacity): CapacityView {
  const { personId, personName, postCode, postTitle, unitCode, unitName, authority } = capacity;
  const authorityLine = authority ? [...authority.lines] : null;
  return { personId, personName, postCode, postTitle, unitCode, unitName, authorityLine };
}

export function optionalCapacityView(capacity: Capacity | null): CapacityView | null {
  return capacity === null ? null : capacityView(capacity);
}
