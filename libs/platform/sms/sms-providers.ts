import { Config } from '../config/config.ts';
import { Mailer } from '../mail/mailer.ts';
import { DevelopmentSmsOutbox } from './development-sms-outbox.ts';
import { HttpSmsGateway } from './http-sms-gateway.ts';
import { NoSms, SmsSender } from './sms.ts';

/** A gateway where one is configured; in production nothing otherwise, elsewhere the development outbox. */
export const smsSender = {
  provide: SmsSender,
  inject: [Config, Mailer],
  useFactory: (config: Config, mailer: Mailer): SmsSender => {
    if (config.SMS_GATEWAY_URL) return new HttpSmsGateway(config);
    return config.NODE_ENV === 'production' ? new NoSms() : new DevelopmentSmsOutbox(mailer);
  },
};
