-- SPDX-License-Identifier: Apache-2.0
-- The journal of payments, for PostgreSQL. Amounts are won; what ends in _at is milliseconds since 1970 UTC, what ends in _kst is Korean time.

create table if not exists payple_payment (
  order_id       varchar(255)  not null primary key,
  goods          varchar(2048) not null,
  amount         bigint        not null check (amount >= 0),
  refunded       bigint        not null,
  pay_work       varchar(16)   not null,
  card_version   varchar(16)   not null,
  payer_number   varchar(10),
  pay_month      varchar(7),
  taxable        boolean       not null,
  vat            bigint,
  user_defined_1 varchar(2048),
  user_defined_2 varchar(2048),
  state          varchar(32)   not null,
  opened_at      bigint not null,
  expires_at     bigint not null,
  requested_at   bigint,
  first_requested_at bigint,
  month_of_buyer varchar(32),
  month_of_card  varchar(80),
  next_check_at  bigint,
  called_at      bigint,
  window_origin  varchar(300),
  window_browser varchar(64),
  window_firm    boolean       not null,
  window_bound_at bigint,
  futile_claims  integer       not null,
  futile_told_at bigint,
  leased         boolean       not null,
  lane           smallint      default 3 not null,
  lookups        integer       not null,
  absent_since   bigint,
  mismatched     boolean       not null,
  charged_twice  boolean       not null,
  review_requested boolean     not null,
  auto_refund    varchar(16)   not null,
  declined_by_browser boolean  not null,
  doubt_code     varchar(32),
  doubt_message  varchar(500),
  attempt        integer       not null,
  window_opened_at bigint,
  observed_amount bigint,
  observed_refunded bigint,
  card_awaited   boolean       default false not null,
  history_lines  integer       not null,
  events         integer       not null,
  paid_at_kst    varchar(14),
  trade_number   varchar(64),
  approval_number varchar(128),
  card_name      varchar(100),
  card_number    varchar(64),
  receipt        varchar(1024),
  further        varchar(4000),
  code           varchar(32),
  message        varchar(500),
  constraint payple_payment_refunded check (refunded >= 0 and refunded <= amount)
);

create index if not exists payple_payment_due on payple_payment (lane, next_check_at) where next_check_at is not null;

create unique index if not exists payple_payment_month_of_buyer on payple_payment (month_of_buyer) where month_of_buyer is not null;

create unique index if not exists payple_payment_month_of_card on payple_payment (month_of_card) where month_of_card is not null;

create index if not exists payple_payment_payer on payple_payment (payer_number) where payer_number is not null;

create index if not exists payple_payment_attention on payple_payment (state) where state in ('IN_DOUBT', 'NEEDS_REVIEW');

create table if not exists payple_card (
  order_id       varchar(255)  not null primary key references payple_payment,
  payer_number   varchar(10)   not null,
  state          varchar(16)   not null,
  registered_at  bigint        not null,
  billing_key    varchar(2000),
  key_digest     varchar(64)   not null,
  company        varchar(100),
  company_code   varchar(32),
  card_number    varchar(64),
  holder         varchar(32)
);

create index if not exists payple_card_payer on payple_card (payer_number);

create index if not exists payple_card_key on payple_card (key_digest);

create table if not exists payple_refund (
  order_id       varchar(255)  not null references payple_payment,
  refund_id      varchar(255)  not null,
  amount         bigint        not null check (amount > 0),
  vat            bigint,
  automatic      boolean       not null,
  trade_number   varchar(64),
  receipt        varchar(1024),
  state          varchar(16)   not null,
  requested_at   bigint not null,
  attempt        integer       not null,
  review_requested boolean     not null,
  code           varchar(32),
  message        varchar(500),
  primary key (order_id, refund_id)
);

create table if not exists payple_history (
  order_id       varchar(255)  not null references payple_payment,
  line_number    integer       not null,
  happened_at    bigint not null,
  from_state     varchar(32)   not null,
  to_state       varchar(32)   not null,
  evidence       varchar(64)   not null,
  phase          varchar(16),
  code           varchar(32),
  message        varchar(500),
  primary key (order_id, line_number)
);

create table if not exists payple_event (
  order_id       varchar(255)  not null references payple_payment,
  event_number   integer       not null,
  event_type     varchar(64)   not null,
  payload        varchar(4000) not null,
  created_at     bigint not null,
  due_at         bigint,
  delivered_at   bigint,
  attempts       integer       not null,
  primary key (order_id, event_number)
);

create index if not exists payple_event_due on payple_event (due_at) where due_at is not null;
