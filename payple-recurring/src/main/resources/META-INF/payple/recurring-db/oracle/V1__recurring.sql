-- SPDX-License-Identifier: Apache-2.0
-- Plans, subscriptions and instalments, for Oracle Database. Amounts are won; what ends in _at is milliseconds since 1970 UTC,
-- what ends in _day, _on, _from or _until, first_decline and last_try are days since 1970-01-01.
-- Not run here: this script and the statements for this database were parsed, and not executed, by the tests.

create table payple_plan (
  plan_id              varchar2(40 char) not null,
  version              number(10)     not null,
  goods                clob           not null,
  amount               number(19)     not null,
  taxable              number(1)      not null,
  vat                  number(19),
  months               number(10)     not null,
  notice_days          number(10)     not null,
  business_days        varchar2(16 char) not null,
  from_minute          number(10)     not null,
  until_minute         number(10)     not null,
  ladder               varchar2(300 char) not null,
  grace_days           number(10)     not null,
  end_of_dunning       varchar2(16 char) not null,
  once_per_month       number(1)      not null,
  primary key (plan_id, version)
);

create table payple_subscription (
  subscription_id      varchar2(20 char) not null,
  payer_number         varchar2(18 char) not null,
  pay_method           varchar2(16 char) not null,
  plan_id              varchar2(40 char) not null,
  anchor               number(10)     not null,
  from_day             number(19)     not null,
  free_until           number(19),
  created_at           number(19)     not null,
  requested_end        number(19),
  requested_hash       varchar2(64 char) not null,
  plan_version         number(10)     not null,
  ends_on              number(19),
  next_version         number(19),
  next_from            number(19),
  next_consent_at      number(19),
  next_consent_channel varchar2(40 char),
  next_consent_hash    varchar2(64 char),
  paused_from          number(19),
  paused_until         number(19),
  suspended_on         number(19),
  state                varchar2(16 char) not null,
  consent_at           number(19)     not null,
  consent_channel      varchar2(40 char) not null,
  consent_hash         varchar2(64 char) not null,
  next_period          number(10)     not null,
  skips                varchar2(300 char),
  plan_on              number(19),
  version              number(10)     not null,
  primary key (subscription_id)
);

create index payple_subscription_payer on payple_subscription (payer_number);

create index payple_subscription_plan_on on payple_subscription (plan_on, subscription_id);

create index payple_subscription_ends on payple_subscription (state, ends_on);

create table payple_instalment (
  subscription_id      varchar2(20 char) not null,
  period               number(10)     not null,
  payer_number         varchar2(18 char) not null,
  pay_method           varchar2(16 char) not null,
  due_day              number(19)     not null,
  period_end           number(19)     not null,
  pay_month            varchar2(7 char) not null,
  state                varchar2(16 char) not null,
  amount               number(19)     not null,
  plan_version         number(10)     not null,
  first_paid           number(1)      not null,
  frozen               number(1)      not null,
  attempt              number(10)     not null,
  declines             number(10)     not null,
  failures             number(10)     not null,
  soft_declines        number(10) default 0 not null,
  first_decline        number(19),
  last_try             number(19),
  notice_at            number(19),
  notified_at          number(19),
  next_at              number(19),
  lane                 number(10)     not null,
  asked                number(1)      not null,
  grace_ends           number(19),
  code                 varchar2(32 char),
  review               varchar2(300 char),
  waived_by            varchar2(16 char),
  paid_by              number(19),
  version              number(10)     not null,
  primary key (subscription_id, period)
);

create index payple_instalment_due on payple_instalment (lane, next_at, subscription_id, period);

create index payple_instalment_notice on payple_instalment (notice_at, subscription_id, period);

create index payple_instalment_grace on payple_instalment (grace_ends, subscription_id, period);

create index payple_instalment_payer on payple_instalment (payer_number, state);

create index payple_instalment_day on payple_instalment (due_day, state);

create table payple_instalment_attempt (
  subscription_id      varchar2(20 char) not null,
  period               number(10)     not null,
  attempt              number(10)     not null,
  payer_number         varchar2(18 char) not null,
  pay_method           varchar2(16 char) not null,
  started_at           number(19)     not null,
  code                 varchar2(32 char),
  primary key (subscription_id, period, attempt)
);

create index payple_instalment_attempt_payer on payple_instalment_attempt (payer_number, started_at);

create table payple_recurring_run (
  name                 varchar2(32 char) not null,
  next_at              number(19)     not null,
  per_thousand_seconds number(19)     not null,
  failures             number(10)     not null,
  stopped_at           number(19),
  stopped_until        number(19),
  reason               varchar2(300 char),
  primary key (name)
);

create table payple_recurring_schema (
  version              number(10)     not null,
  primary key (version)
);

insert into payple_recurring_schema (version) values (1);
