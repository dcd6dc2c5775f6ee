-- SPDX-License-Identifier: Apache-2.0
-- What Payple's window of today adds, for Oracle Database: means of payment, bank accounts, cash receipts, numbers of buyers with 18 digits, and the
-- lookup budget that the nodes of a shop share.
-- Not run here: this script and the statements for this database were parsed, and not executed, by the tests.

alter table payple_payment add pay_method varchar2(16 char) default 'CARD' not null;

alter table payple_payment add cash_receipt number(1) default 0 not null;

alter table payple_card add kind varchar2(16 char) default 'CARD' not null;

alter table payple_payment add link_address varchar2(1000 char);

alter table payple_payment add window_kind varchar2(16 char);

alter table payple_payment add used_method varchar2(32 char);

alter table payple_payment add easy_pay_method varchar2(32 char);

alter table payple_payment add transaction_key varchar2(128 char);

alter table payple_payment add instalments number(19);

alter table payple_payment add cash_receipt_state varchar2(16 char);

alter table payple_payment add cash_receipt_amount number(19);

alter table payple_payment add cash_receipt_number varchar2(64 char);

alter table payple_payment add cash_receipt_attempt number(10) default 0 not null;

alter table payple_payment add cash_receipt_check_at number(19);

alter table payple_payment add cash_receipt_lookups number(10) default 0 not null;

alter table payple_payment add cash_receipt_said varchar2(1 char);

alter table payple_payment add cash_receipt_said_since number(19);

alter table payple_payment add cash_receipt_review number(1) default 0 not null;

alter table payple_payment modify (payer_number varchar2(18 char));

alter table payple_card modify (payer_number varchar2(18 char));

create table payple_budget (
  name                 varchar2(32 char) not null,
  next_at              number(19) not null,
  primary key (name)
);

create index payple_payment_receipt on payple_payment (cash_receipt_check_at);

insert into payple_schema (version) values (2);
