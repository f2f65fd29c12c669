/** What a body is in the organisation of the province; `outside` has no account here. */
export type UnitKind =
  | 'committee'
  | 'office'
  | 'department'
  | 'board'
  | 'inspectorate'
  | 'district'
  | 'division'
  | 'centre'
  | 'council'
  | 'team'
  | 'commune'
  | 'outside';
