import { Controller, Get, Inject } from '@nestjs/common';
import { Public } from '../access/permit.js';
import { Answers } from './answers.js';

export const API_DESCRIPTION = Symbol('ApiDescription');

@Controller()
export class OpenApiController {
  constructor(@Inject(API_DESCRIPTION) private readonly description: object) {}

  /** Mô tả giao diện lập trình (OpenAPI 3.1). */
  @Get('openapi.json')
  @Public()
  @Answers(null, 'application/json')
  show(): object {
    return this.description;
  }
}
