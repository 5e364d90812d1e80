import { Instant, id, Money, z } from '../conventions.ts';
import { defineOperation } from '../operation.ts';
import { DISTRIBUTOR_PRINCIPALS } from './account.ts';

export const Settings = z
  .object({
    accountId: id('dst').openapi({ readOnly: true }),
    bulkStampPrice: z.union([Money, z.null()]).openapi({
      description: 'Global price of a stamp in bulk, VAT included (CM-CFG-01)',
    }),
    stampPurchaseEnabled: z.boolean().openapi({
      description:
        'Customers may buy stamps by themselves; needs a package and the automatic purchase (CM-CFG-02)',
    }),
    pointPurchaseEnabled: z.boolean().openapi({
      description:
        'Customers may buy points by themselves; the covering package is bought for the distributor (CM-CFG-03)',
    }),
    automaticStampPurchase: z.boolean().openapi({
      description: 'Buy the covering package when the stock does not cover a sale (A-CM-12)',
    }),
    autoLinkSignUps: z
      .boolean()
      .openapi({ description: 'Sign-ups are linked without confirmation (A-CM-22)' }),
    automaticRenewal: z.boolean().openapi({
      description:
        'At the expiry the account is renewed with every licence and subscription, and charged (A-CM-24)',
    }),
    updatedAt: Instant.openapi({ readOnly: true }),
  })
  .openapi('Settings');

const writable = Settings.omit({ accountId: true, updatedAt: true });
export const SettingsUpdate = z
  .strictObject({
    ...writable.partial().shape,
    accountId: z.unknown().optional(),
    updatedAt: z.unknown().optional(),
  })
  .openapi('SettingsUpdate', {
    description: 'Members left out stay as they are; read-only members are ignored',
  });

export const getSettings = defineOperation({
  operationId: 'getSettings',
  method: 'get',
  path: '/v1/settings',
  tag: 'Account',
  summary: "The distributor's settings, with their ETag",
  principals: DISTRIBUTOR_PRINCIPALS,
  scope: 'customers:read',
  reply: Settings,
});

export const updateSettings = defineOperation({
  operationId: 'updateSettings',
  method: 'patch',
  path: '/v1/settings',
  tag: 'Account',
  summary: "Changes the distributor's settings",
  // No scope of an embed session stands for it.
  principals: ['distributor-person', 'distributor', 'operator'],
  ifMatch: true,
  body: SettingsUpdate,
  reply: Settings,
  problems: ['state_conflict'],
  example: { body: { automaticStampPurchase: true } },
});
