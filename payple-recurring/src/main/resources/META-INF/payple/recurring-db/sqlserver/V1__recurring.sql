-- SPDX-License-Identifier: Apache-2.0
-- Plans, subscriptions and instalments, for Microsoft SQL Server. Amounts are won; what ends in _at is milliseconds since 1970 UTC,
-- what ends in _day, _on, _from or _until, first_decline and last_try are days since 1970-01-01.
-- Not run here: this script and the statements for this database were parsed, and not executed, by the tests.

create table payple_plan (
  plan_id              nvarchar(40) collate Latin1_General_100_BIN2 not null,
  version              int            not null,
  goods                nvarchar(2048) collate Latin1_General_100_BIN2 not null,
  amount               bigint         not null,
  taxable              bit            not null,
  vat                  bigint,
  months               int            not null,
  notice_days          int            not null,
  business_days        nvarchar(16) collate Latin1_General_100_BIN2 not null,
  from_minute          int            not null,
  until_minute         int            not null,
  ladder               nvarchar(300) collate Latin1_General_100_BIN2 not null,
  grace_days           int            not null,
  end_of_dunning       nvarchar(16) collate Latin1_General_100_BIN2 not null,
  once_per_month       bit            not null,
  primary key (plan_id, version)
);

create table payple_subscription (
  subscription_id      nvarchar(20) collate Latin1_General_100_BIN2 not null,
  payer_number         nvarchar(18) collate Latin1_General_100_BIN2 not null,
  pay_method           nvarchar(16) collate Latin1_General_100_BIN2 not null,
  plan_id              nvarchar(40) collate Latin1_General_100_BIN2 not null,
  anchor               int            not null,
  from_day             bigint         not null,
  free_until           bigint,
  created_at           bigint         not null,
  requested_end        bigint,
  requested_hash       nvarchar(64) collate Latin1_General_100_BIN2 not null,
  plan_version         int            not null,
  ends_on              bigint,
  next_version         bigint,
  next_from            bigint,
  next_consent_at      bigint,
  next_consent_channel nvarchar(40) collate Latin1_General_100_BIN2,
  next_consent_hash    nvarchar(64) collate Latin1_General_100_BIN2,
  paused_from          bigint,
  paused_until         bigint,
  suspended_on         bigint,
  state                nvarchar(16) collate Latin1_General_100_BIN2 not null,
  consent_at           bigint         not null,
  consent_channel      nvarchar(40) collate Latin1_General_100_BIN2 not null,
  consent_hash         nvarchar(64) collate Latin1_General_100_BIN2 not null,
  next_period          int            not null,
  skips                nvarchar(300) collate Latin1_General_100_BIN2,
  plan_on              bigint,
  version              int            not null,
  primary key (subscription_id)
);

create index payple_subscription_payer on payple_subscription (payer_number);

create index payple_subscription_plan_on on payple_subscription (plan_on, subscription_id) where plan_on is not null;

create index payple_subscription_ends on payple_subscription (state, ends_on) where ends_on is not null;

create table payple_instalment (
  subscription_id      nvarchar(20) collate Latin1_General_100_BIN2 not null,
  period               int            not null,
  payer_number         nvarchar(18) collate Latin1_General_100_BIN2 not null,
  pay_method           nvarchar(16) collate Latin1_General_100_BIN2 not null,
  due_day              bigint         not null,
  period_end           bigint         not null,
  pay_month            nvarchar(7) collate Latin1_General_100_BIN2 not null,
  state                nvarchar(16) collate Latin1_General_100_BIN2 not null,
  amount               bigint         not null,
  plan_version         int            not null,
  first_paid           bit            not null,
  frozen               bit            not null,
  attempt              int            not null,
  declines             int            not null,
  failures             int            not null,
  soft_declines        int default 0  not null,
  first_decline        bigint,
  last_try             bigint,
  notice_at            bigint,
  notified_at          bigint,
  next_at              bigint,
  lane                 int            not null,
  asked                bit            not null,
  grace_ends           bigint,
  code                 nvarchar(32) collate Latin1_General_100_BIN2,
  review               nvarchar(300) collate Latin1_General_100_BIN2,
  waived_by            nvarchar(16) collate Latin1_General_100_BIN2,
  paid_by              bigint,
  version              int            not null,
  primary key (subscription_id, period)
);

create index payple_instalment_due on payple_instalment (lane, next_at, subscription_id, period) where next_at is not null;

create index payple_instalment_notice on payple_instalment (notice_at, subscription_id, period) where notice_at is not null;

create index payple_instalment_grace on payple_instalment (grace_ends, subscription_id, period) where grace_ends is not null;

create index payple_instalment_payer on payple_instalment (payer_number, state);

create index payple_instalment_day on payple_instalment (due_day, state);

create index payple_instalment_review on payple_instalment (due_day) where review is not null;

create table payple_instalment_attempt (
  subscription_id      nvarchar(20) collate Latin1_General_100_BIN2 not null,
  period               int            not null,
  attempt              int            not null,
  payer_number         nvarchar(18) collate Latin1_General_100_BIN2 not null,
  pay_method           nvarchar(16) collate Latin1_General_100_BIN2 not null,
  started_at           bigint         not null,
  code                 nvarchar(32) collate Latin1_General_100_BIN2,
  primary key (subscription_id, period, attempt)
);

create index payple_instalment_attempt_payer on payple_instalment_attempt (payer_number, started_at);

create table payple_recurring_run (
  name                 nvarchar(32) collate Latin1_General_100_BIN2 not null,
  next_at              bigint         not null,
  per_thousand_seconds bigint         not null,
  failures             int            not null,
  stopped_at           bigint,
  stopped_until        bigint,
  reason               nvarchar(300) collate Latin1_General_100_BIN2,
  primary key (name)
);

create table payple_recurring_schema (
  version              int            not null,
  primary key (version)
);

insert into payple_recurring_schema (version) values (1);
