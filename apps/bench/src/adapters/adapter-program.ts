import 'reflect-metadata';
import { type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { CandidateModule, SchemaCheck } from './adapter-app.js';

/** A process of its own for one adapter; tells its parent the port, ends when the parent lets go. */
const adapter = process.argv[2] === 'express' ? new ExpressAdapter() : new FastifyAdapter();
const app = await NestFactory.create(CandidateModule, adapter, { logger: ['error'] });
app.useGlobalPipes(new SchemaCheck());
await app.listen(0, '127.0.0.1');
const { port } = (app.getHttpServer() as Server).address() as AddressInfo;
process.once('disconnect', () => process.exit(0));
process.send?.({ port });
