-- SPDX-License-Identifier: Apache-2.0
-- Plans, subscriptions and instalments, for MariaDB. Amounts are won; what ends in _at is milliseconds since 1970 UTC,
-- what ends in _day, _on, _from or _until, first_decline and last_try are days since 1970-01-01.

create table if not exists payple_plan (
  plan_id              varchar(40)    not null,
  version              integer        not null,
  goods                varchar(2048)  not null,
  amount               bigint         not null,
  taxable              boolean        not null,
  vat                  bigint,
  months               integer        not null,
  notice_days          integer        not null,
  business_days        varchar(16)    not null,
  from_minute          integer        not null,
  until_minute         integer        not null,
  ladder               varchar(300)   not null,
  grace_days           integer        not null,
  end_of_dunning       varchar(16)    not null,
  once_per_month       boolean        not null,
  primary key (plan_id, version)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists payple_subscription (
  subscription_id      varchar(20)    not null,
  payer_number         varchar(18)    not null,
  pay_method           varchar(16)    not null,
  plan_id              varchar(40)    not null,
  anchor               integer        not null,
  from_day             bigint         not null,
  free_until           bigint,
  created_at           bigint         not null,
  requested_end        bigint,
  requested_hash       varchar(64)    not null,
  plan_version         integer        not null,
  ends_on              bigint,
  next_version         bigint,
  next_from            bigint,
  next_consent_at      bigint,
  next_consent_channel varchar(40),
  next_consent_hash    varchar(64),
  paused_from          bigint,
  paused_until         bigint,
  suspended_on         bigint,
  state                varchar(16)    not null,
  consent_at           bigint         not null,
  consent_channel      varchar(40)    not null,
  consent_hash         varchar(64)    not null,
  next_period          integer        not null,
  skips                varchar(300),
  plan_on              bigint,
  version              integer        not null,
  primary key (subscription_id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create index if not exists payple_subscription_payer on payple_subscription (payer_number);

create index if not exists payple_subscription_plan_on on payple_subscription (plan_on, subscription_id);

create index if not exists payple_subscription_ends on payple_subscription (state, ends_on);

create table if not exists payple_instalment (
  subscription_id      varchar(20)    not null,
  period               integer        not null,
  payer_number         varchar(18)    not null,
  pay_method           varchar(16)    not null,
  due_day              bigint         not null,
  period_end           bigint         not null,
  pay_month            varchar(7)     not null,
  state                varchar(16)    not null,
  amount               bigint         not null,
  plan_version         integer        not null,
  first_paid           boolean        not null,
  frozen               boolean        not null,
  attempt              integer        not null,
  declines             integer        not null,
  failures             integer        not null,
  soft_declines        integer default 0 not null,
  first_decline        bigint,
  last_try             bigint,
  notice_at            bigint,
  notified_at          bigint,
  next_at              bigint,
  lane                 integer        not null,
  asked                boolean        not null,
  grace_ends           bigint,
  code                 varchar(32),
  review               varchar(300),
  waived_by            varchar(16),
  paid_by              bigint,
  version              integer        not null,
  primary key (subscription_id, period)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create index if not exists payple_instalment_due on payple_instalment (lane, next_at, subscription_id, period);

create index if not exists payple_instalment_notice on payple_instalment (notice_at, subscription_id, period);

create index if not exists payple_instalment_grace on payple_instalment (grace_ends, subscription_id, period);

create index if not exists payple_instalment_payer on payple_instalment (payer_number, state);

create index if not exists payple_instalment_day on payple_instalment (due_day, state);

create table if not exists payple_instalment_attempt (
  subscription_id      varchar(20)    not null,
  period               integer        not null,
  attempt              integer        not null,
  payer_number         varchar(18)    not null,
  pay_method           varchar(16)    not null,
  started_at           bigint         not null,
  code                 varchar(32),
  primary key (subscription_id, period, attempt)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create index if not exists payple_instalment_attempt_payer on payple_instalment_attempt (payer_number, started_at);

create table if not exists payple_recurring_run (
  name                 varchar(32)    not null,
  next_at              bigint         not null,
  per_thousand_seconds bigint         not null,
  failures             integer        not null,
  stopped_at           bigint,
  stopped_until        bigint,
  reason               varchar(300),
  primary key (name)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists payple_recurring_schema (
  version              integer        not null,
  primary key (version)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

insert into payple_recurring_schema (version) values (1);
