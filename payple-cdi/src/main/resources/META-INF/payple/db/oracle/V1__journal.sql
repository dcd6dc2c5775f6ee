-- SPDX-License-Identifier: Apache-2.0
-- The journal of payments, for Oracle Database. Amounts are won; what ends in _at is milliseconds since 1970 UTC,
-- what ends in _kst is Korean time.
-- Not run here: this script and the statements for this database were parsed, and not executed, by the tests.

create table payple_payment (
  order_id             varchar2(255 char) not null,
  version              number(10)     not null,
  goods                clob           not null,
  amount               number(19)     not null,
  refunded             number(19)     not null,
  pay_work             varchar2(16 char) not null,
  card_version         varchar2(16 char) not null,
  payer_number         varchar2(10 char),
  pay_month            varchar2(7 char),
  taxable              number(1)      not null,
  vat                  number(19),
  user_defined_1       clob,
  user_defined_2       clob,
  state                varchar2(32 char) not null,
  opened_at            number(19)     not null,
  expires_at           number(19)     not null,
  requested_at         number(19),
  first_requested_at   number(19),
  month_of_buyer       varchar2(32 char),
  month_of_card        varchar2(80 char),
  next_check_at        number(19),
  called_at            number(19),
  window_origin        varchar2(300 char),
  window_browser       varchar2(64 char),
  window_firm          number(1)      not null,
  window_bound_at      number(19),
  futile_claims        number(10)     not null,
  futile_told_at       number(19),
  leased               number(1)      not null,
  lane                 number(5)      not null,
  lookups              number(10)     not null,
  absent_since         number(19),
  mismatched           number(1)      not null,
  charged_twice        number(1)      not null,
  review_requested     number(1)      not null,
  auto_refund          varchar2(16 char) not null,
  declined_by_browser  number(1)      not null,
  doubt_code           varchar2(32 char),
  doubt_message        varchar2(500 char),
  attempt              number(10)     not null,
  window_opened_at     number(19),
  observed_amount      number(19),
  observed_refunded    number(19),
  card_awaited         number(1)      not null,
  history_lines        number(10)     not null,
  events               number(10)     not null,
  paid_at_kst          varchar2(14 char),
  trade_number         varchar2(64 char),
  approval_number      varchar2(128 char),
  card_name            varchar2(100 char),
  card_number          varchar2(64 char),
  receipt              varchar2(1024 char),
  further              clob,
  code                 varchar2(32 char),
  message              varchar2(500 char),
  primary key (order_id),
  constraint payple_payment_amount check (amount >= 0),
  constraint payple_payment_refunded check (refunded >= 0 and refunded <= amount)
);

create index payple_payment_due on payple_payment (lane, next_check_at);

create unique index payple_payment_month_of_buyer on payple_payment (month_of_buyer);

create unique index payple_payment_month_of_card on payple_payment (month_of_card);

create index payple_payment_payer on payple_payment (payer_number);

create index payple_payment_attention on payple_payment (state);

create table payple_card (
  order_id             varchar2(255 char) not null,
  payer_number         varchar2(10 char) not null,
  state                varchar2(16 char) not null,
  registered_at        number(19)     not null,
  billing_key          varchar2(2000 char),
  key_digest           varchar2(64 char) not null,
  company              varchar2(100 char),
  company_code         varchar2(32 char),
  card_number          varchar2(64 char),
  holder               varchar2(32 char),
  primary key (order_id),
  constraint payple_card_of_payment foreign key (order_id) references payple_payment (order_id)
);

create index payple_card_payer on payple_card (payer_number);

create index payple_card_key on payple_card (key_digest);

create table payple_refund (
  order_id             varchar2(255 char) not null,
  refund_id            varchar2(255 char) not null,
  amount               number(19)     not null,
  vat                  number(19),
  automatic            number(1)      not null,
  trade_number         varchar2(64 char),
  receipt              varchar2(1024 char),
  state                varchar2(16 char) not null,
  requested_at         number(19)     not null,
  attempt              number(10)     not null,
  review_requested     number(1)      not null,
  code                 varchar2(32 char),
  message              varchar2(500 char),
  constraint payple_refund_of_payment foreign key (order_id) references payple_payment (order_id),
  constraint payple_refund_amount check (amount > 0),
  primary key (order_id, refund_id)
);

create table payple_history (
  order_id             varchar2(255 char) not null,
  line_number          number(10)     not null,
  happened_at          number(19)     not null,
  from_state           varchar2(32 char) not null,
  to_state             varchar2(32 char) not null,
  evidence             varchar2(64 char) not null,
  phase                varchar2(16 char),
  code                 varchar2(32 char),
  message              varchar2(500 char),
  primary key (order_id, line_number)
);

create table payple_event (
  order_id             varchar2(255 char) not null,
  event_number         number(10)     not null,
  event_type           varchar2(64 char) not null,
  payload              clob           not null,
  created_at           number(19)     not null,
  due_at               number(19),
  delivered_at         number(19),
  attempts             number(10)     not null,
  primary key (order_id, event_number)
);

create index payple_event_due on payple_event (due_at);

-- which of the numbered scripts were applied
create table payple_schema (
  version number(10) not null,
  primary key (version)
);

insert into payple_schema (version) values (1);
