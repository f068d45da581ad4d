import { Controller, Get, Header, Inject } from '@nestjs/common';
import { HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import { DataSource } from 'typeorm';
import { Metrics } from './metrics.ts';

/** `live`: the process answers. `ready`: it can also reach PostgreSQL; Redis is not asked for, losing it delays but refuses nothing. */
@Controller()
export class HealthController {
  constructor(
    @Inject(HealthCheckService) private readonly health: HealthCheckService,
    @Inject(HealthIndicatorService) private readonly indicator: HealthIndicatorService,
    private readonly dataSource: DataSource,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Get('health/ready')
  ready(): Promise<unknown> {
    return this.health.check([
      async () => {
        const session = this.indicator.check('postgresql');
        try {
          await this.dataSource.query('SELECT 1');
          return session.up();
        } catch {
          return session.down();
        }
      },
    ]);
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4')
  prometheus(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
