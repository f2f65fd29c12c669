import { RuleTester } from 'eslint';
import { parser } from 'typescript-eslint';
import { endpointMustBeGuarded } from './endpoint-must-be-guarded.mjs';

const unguarded = (name) => [{ messageId: 'unguarded', data: { name } }];

new RuleTester({ languageOptions: { parser } }).run(
  'endpoint-must-be-guarded',
  endpointMustBeGuarded,
  {
    valid: [
      `@Controller('tasks') class Tasks { @Get() @Permit('task.read') list() {} }`,
      `@Permit('task.read') @Controller('tasks') class Tasks { @Get() list() {} @Post() open() {} }`,
      `@Controller('health') class Health { @Public() @Get('live') live() {} }`,
      `@Controller('tasks') class Tasks { private toView() {} @Logged() count() {} }`,
    ],
    invalid: [
      {
        code: `@Controller('tasks') class Tasks { @Get() list() {} }`,
        errors: unguarded('list'),
      },
      {
        code: `@Controller('tasks') class Tasks { @Permit('task.read') @Get() list() {} @Delete(':id') drop() {} }`,
        errors: unguarded('drop'),
      },
      {
        code: `@Controller('tasks') class Tasks { @UseGuards(Session) @common.Patch() change() {} }`,
        errors: unguarded('change'),
      },
    ],
  },
);
