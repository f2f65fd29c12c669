import { Injectable } from '@nestjs/common';
import { type DocumentsActivities as DocumentsPort } from '@congvu/workflow-document-approval';
import { type LetterKey } from '@congvu/workflow-document-approval/messages';
import { Renditions } from './renditions.js';

@Injectable()
export class DocumentsActivities implements DocumentsPort {
  constructor(private readonly renditions: Renditions) {}

  async renderContent({
    documentId,
    version,
  }: LetterKey & { readonly version: number }): Promise<void> {
    await this.renditions.drawContent({ documentId, version });
  }

  async renderForSigning({
    documentId,
    version,
  }: LetterKey & { readonly version: number }): Promise<void> {
    await this.renditions.drawForSigners({ documentId, version });
  }
}
