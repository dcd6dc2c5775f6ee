-- SPDX-License-Identifier: Apache-2.0
-- What Payple's window of today adds, for Microsoft SQL Server: means of payment, bank accounts, cash receipts, numbers of buyers with 18 digits, and the
-- lookup budget that the nodes of a shop share.
-- Not run here: this script and the statements for this database were parsed, and not executed, by the tests.

alter table payple_payment add pay_method nvarchar(16) collate Latin1_General_100_BIN2 default 'CARD' not null;

alter table payple_payment add cash_receipt bit default 0 not null;

alter table payple_card add kind nvarchar(16) collate Latin1_General_100_BIN2 default 'CARD' not null;

alter table payple_payment add link_address nvarchar(1000) collate Latin1_General_100_BIN2;

alter table payple_payment add window_kind nvarchar(16) collate Latin1_General_100_BIN2;

alter table payple_payment add used_method nvarchar(32) collate Latin1_General_100_BIN2;

alter table payple_payment add easy_pay_method nvarchar(32) collate Latin1_General_100_BIN2;

alter table payple_payment add transaction_key nvarchar(128) collate Latin1_General_100_BIN2;

alter table payple_payment add instalments bigint;

alter table payple_payment add cash_receipt_state nvarchar(16) collate Latin1_General_100_BIN2;

alter table payple_payment add cash_receipt_amount bigint;

alter table payple_payment add cash_receipt_number nvarchar(64) collate Latin1_General_100_BIN2;

alter table payple_payment add cash_receipt_attempt int default 0 not null;

alter table payple_payment add cash_receipt_check_at bigint;

alter table payple_payment add cash_receipt_lookups int default 0 not null;

alter table payple_payment add cash_receipt_said nvarchar(1) collate Latin1_General_100_BIN2;

alter table payple_payment add cash_receipt_said_since bigint;

alter table payple_payment add cash_receipt_review bit default 0 not null;

drop index if exists payple_payment_payer on payple_payment;

alter table payple_payment alter column payer_number nvarchar(18) collate Latin1_General_100_BIN2;

create index payple_payment_payer on payple_payment (payer_number) where payer_number is not null;

alter table payple_card alter column payer_number nvarchar(18) collate Latin1_General_100_BIN2 not null;

create table payple_budget (
  name                 nvarchar(32) collate Latin1_General_100_BIN2 not null,
  next_at              bigint not null,
  primary key (name)
);

create index payple_payment_receipt on payple_payment (cash_receipt_check_at) where cash_receipt_check_at is not null;

insert into payple_schema (version) values (2);
