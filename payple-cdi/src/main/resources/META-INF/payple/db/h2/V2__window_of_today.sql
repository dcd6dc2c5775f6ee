-- SPDX-License-Identifier: Apache-2.0
-- What Payple's window of today adds, for H2: means of payment, bank accounts, cash receipts, numbers of buyers with 18 digits, and the
-- lookup budget that the nodes of a shop share.

alter table payple_payment add column (
  pay_method varchar(16) default 'CARD' not null,
  cash_receipt boolean default false not null,
  link_address varchar(1000),
  window_kind varchar(16),
  used_method varchar(32),
  easy_pay_method varchar(32),
  transaction_key varchar(128),
  instalments bigint,
  cash_receipt_state varchar(16),
  cash_receipt_amount bigint,
  cash_receipt_number varchar(64),
  cash_receipt_attempt integer default 0 not null,
  cash_receipt_check_at bigint,
  cash_receipt_lookups integer default 0 not null,
  cash_receipt_said varchar(1),
  cash_receipt_said_since bigint,
  cash_receipt_review boolean default false not null
);

alter table payple_card add column if not exists kind varchar(16) default 'CARD' not null;

alter table payple_payment alter column payer_number set data type varchar(18);

alter table payple_card alter column payer_number set data type varchar(18);

create table if not exists payple_budget (
  name                 varchar(32) not null,
  next_at              bigint not null,
  primary key (name)
);

create index if not exists payple_payment_receipt on payple_payment (cash_receipt_check_at);

insert into payple_schema (version) values (2);
