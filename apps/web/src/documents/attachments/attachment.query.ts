import { useQuery } from '@tanstack/react-query';
import { reading } from '../../app/api/client.js';

export const useAttachmentsQuery = (id: string) =>
  useQuery(reading('/documents/{id}/attachments', { id }));
