-- SPDX-License-Identifier: Apache-2.0
-- The journal of payments, for Microsoft SQL Server. Amounts are won; what ends in _at is milliseconds since 1970 UTC,
-- what ends in _kst is Korean time.
-- Not run here: this script and the statements for this database were parsed, and not executed, by the tests.

create table payple_payment (
  order_id             nvarchar(255) collate Latin1_General_100_BIN2 not null,
  version              int            not null,
  goods                nvarchar(2048) collate Latin1_General_100_BIN2 not null,
  amount               bigint         not null,
  refunded             bigint         not null,
  pay_work             nvarchar(16) collate Latin1_General_100_BIN2 not null,
  card_version         nvarchar(16) collate Latin1_General_100_BIN2 not null,
  payer_number         nvarchar(10) collate Latin1_General_100_BIN2,
  pay_month            nvarchar(7) collate Latin1_General_100_BIN2,
  taxable              bit            not null,
  vat                  bigint,
  user_defined_1       nvarchar(2048) collate Latin1_General_100_BIN2,
  user_defined_2       nvarchar(2048) collate Latin1_General_100_BIN2,
  state                nvarchar(32) collate Latin1_General_100_BIN2 not null,
  opened_at            bigint         not null,
  expires_at           bigint         not null,
  requested_at         bigint,
  first_requested_at   bigint,
  month_of_buyer       nvarchar(32) collate Latin1_General_100_BIN2,
  month_of_card        nvarchar(80) collate Latin1_General_100_BIN2,
  next_check_at        bigint,
  called_at            bigint,
  window_origin        nvarchar(300) collate Latin1_General_100_BIN2,
  window_browser       nvarchar(64) collate Latin1_General_100_BIN2,
  window_firm          bit            not null,
  window_bound_at      bigint,
  futile_claims        int            not null,
  futile_told_at       bigint,
  leased               bit            not null,
  lane                 smallint       not null,
  lookups              int            not null,
  absent_since         bigint,
  mismatched           bit            not null,
  charged_twice        bit            not null,
  review_requested     bit            not null,
  auto_refund          nvarchar(16) collate Latin1_General_100_BIN2 not null,
  declined_by_browser  bit            not null,
  doubt_code           nvarchar(32) collate Latin1_General_100_BIN2,
  doubt_message        nvarchar(500) collate Latin1_General_100_BIN2,
  attempt              int            not null,
  window_opened_at     bigint,
  observed_amount      bigint,
  observed_refunded    bigint,
  card_awaited         bit            not null,
  history_lines        int            not null,
  events               int            not null,
  paid_at_kst          nvarchar(14) collate Latin1_General_100_BIN2,
  trade_number         nvarchar(64) collate Latin1_General_100_BIN2,
  approval_number      nvarchar(128) collate Latin1_General_100_BIN2,
  card_name            nvarchar(100) collate Latin1_General_100_BIN2,
  card_number          nvarchar(64) collate Latin1_General_100_BIN2,
  receipt              nvarchar(1024) collate Latin1_General_100_BIN2,
  further              nvarchar(4000) collate Latin1_General_100_BIN2,
  code                 nvarchar(32) collate Latin1_General_100_BIN2,
  message              nvarchar(500) collate Latin1_General_100_BIN2,
  primary key (order_id),
  constraint payple_payment_amount check (amount >= 0),
  constraint payple_payment_refunded check (refunded >= 0 and refunded <= amount)
);

create index payple_payment_due on payple_payment (lane, next_check_at) where next_check_at is not null;

create unique index payple_payment_month_of_buyer on payple_payment (month_of_buyer) where month_of_buyer is not null;

create unique index payple_payment_month_of_card on payple_payment (month_of_card) where month_of_card is not null;

create index payple_payment_payer on payple_payment (payer_number) where payer_number is not null;

create index payple_payment_attention on payple_payment (state) where state in ('IN_DOUBT', 'NEEDS_REVIEW');

create table payple_card (
  order_id             nvarchar(255) collate Latin1_General_100_BIN2 not null,
  payer_number         nvarchar(10) collate Latin1_General_100_BIN2 not null,
  state                nvarchar(16) collate Latin1_General_100_BIN2 not null,
  registered_at        bigint         not null,
  billing_key          nvarchar(2000) collate Latin1_General_100_BIN2,
  key_digest           nvarchar(64) collate Latin1_General_100_BIN2 not null,
  company              nvarchar(100) collate Latin1_General_100_BIN2,
  company_code         nvarchar(32) collate Latin1_General_100_BIN2,
  card_number          nvarchar(64) collate Latin1_General_100_BIN2,
  holder               nvarchar(32) collate Latin1_General_100_BIN2,
  primary key (order_id),
  constraint payple_card_of_payment foreign key (order_id) references payple_payment (order_id)
);

create index payple_card_payer on payple_card (payer_number);

create index payple_card_key on payple_card (key_digest);

create table payple_refund (
  order_id             nvarchar(255) collate Latin1_General_100_BIN2 not null,
  refund_id            nvarchar(255) collate Latin1_General_100_BIN2 not null,
  amount               bigint         not null,
  vat                  bigint,
  automatic            bit            not null,
  trade_number         nvarchar(64) collate Latin1_General_100_BIN2,
  receipt              nvarchar(1024) collate Latin1_General_100_BIN2,
  state                nvarchar(16) collate Latin1_General_100_BIN2 not null,
  requested_at         bigint         not null,
  attempt              int            not null,
  review_requested     bit            not null,
  code                 nvarchar(32) collate Latin1_General_100_BIN2,
  message              nvarchar(500) collate Latin1_General_100_BIN2,
  constraint payple_refund_of_payment foreign key (order_id) references payple_payment (order_id),
  constraint payple_refund_amount check (amount > 0),
  primary key nonclustered (order_id, refund_id)
);

create table payple_history (
  order_id             nvarchar(255) collate Latin1_General_100_BIN2 not null,
  line_number          int            not null,
  happened_at          bigint         not null,
  from_state           nvarchar(32) collate Latin1_General_100_BIN2 not null,
  to_state             nvarchar(32) collate Latin1_General_100_BIN2 not null,
  evidence             nvarchar(64) collate Latin1_General_100_BIN2 not null,
  phase                nvarchar(16) collate Latin1_General_100_BIN2,
  code                 nvarchar(32) collate Latin1_General_100_BIN2,
  message              nvarchar(500) collate Latin1_General_100_BIN2,
  primary key nonclustered (order_id, line_number)
);

create table payple_event (
  order_id             nvarchar(255) collate Latin1_General_100_BIN2 not null,
  event_number         int            not null,
  event_type           nvarchar(64) collate Latin1_General_100_BIN2 not null,
  payload              nvarchar(4000) collate Latin1_General_100_BIN2 not null,
  created_at           bigint         not null,
  due_at               bigint,
  delivered_at         bigint,
  attempts             int            not null,
  primary key nonclustered (order_id, event_number)
);

create index payple_event_due on payple_event (due_at) where due_at is not null;

-- which of the numbered scripts were applied
create table payple_schema (
  version int not null,
  primary key (version)
);

insert into payple_schema (version) values (1);
