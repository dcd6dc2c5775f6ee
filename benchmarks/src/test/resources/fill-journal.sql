-- SPDX-License-Identifier: Apache-2.0
-- Fills the journal with payments as years of a shop leave them: :size payments, and a registered card for every hundred
-- of them. Nearly all have ended and their events are delivered; 20 need a review and 20 are in doubt, however large the journal is.
-- Those whose number ends with 50 are paid.

-- no trigger looks up each foreign key; commits need not be safe, for it can be done again
set session_replication_role = replica;
set synchronous_commit = off;

insert into payple_payment (order_id, goods, amount, refunded, pay_work, card_version, payer_number, pay_month, taxable,
    state, opened_at, expires_at, requested_at, month_of_buyer, month_of_card, next_check_at, window_firm, futile_claims, leased, lookups,
    version, attempt, lane, review_requested, auto_refund, declined_by_browser, card_awaited,
    mismatched, charged_twice, history_lines, events, paid_at_kst, trade_number, approval_number, card_name,
    card_number, receipt, code, message)
select 'g' || n, 'Tea of the month', 9900,
    case s when 'CANCELLED' then 9900 when 'PARTLY_CANCELLED' then 5000 else 0 end,
    case when charge then 'CHARGE' else 'CERT' end,
    case when charge then 'RECURRING' else 'APP_CARD' end,
    case when charge then payer end,
    case when charge then month end,
    true, s, at, at + 86400000, at,
    case when charge and s in ('PAID', 'PARTLY_CANCELLED') then payer || ' ' || month end,
    case when charge and s in ('PAID', 'PARTLY_CANCELLED') then md5(payer) || md5(payer || 'x') || ' ' || month end,
    case s when 'IN_DOUBT' then at + 1000000000000 end,
    false, 0, false, case s when 'IN_DOUBT' then 3 else 0 end,
    2, 1, 1, false, 'NONE', false, false,
    false, false, 2, 1,
    to_char(to_timestamp(at / 1000) at time zone 'Asia/Seoul', 'YYYYMMDDHH24MISS'),
    lpad(n::text, 24, '2'), lpad(n::text, 8, '3'), 'BC 카드', '1111********4444',
    'https://www.danalpay.com/receipt/creditcard/view.aspx?dataType=receipt&data=' || n,
    case s when 'DECLINED' then '3112' end, case s when 'DECLINED' then '한도초과' end
from (
    select n,
        n % 2 = 0 as charge,
        (100000 + n / 100)::text as payer,
        to_char(date '2020-01-01' + make_interval(months => (n % 100 / 2)::int), 'YYYY-MM') as month,
        (extract(epoch from now()) * 1000)::bigint - 94608000000 + n * 94608000000 / :size as at,
        case when n < 20 then 'NEEDS_REVIEW' when n < 40 then 'IN_DOUBT'
             when n % 100 = 1 then 'CANCELLED' when n % 100 = 2 then 'PARTLY_CANCELLED' when n % 100 = 3 then 'DECLINED'
             else 'PAID' end as s
    from generate_series(0::bigint, :size - 1) n) payments;

insert into payple_history (order_id, line_number, happened_at, from_state, to_state, evidence, phase)
select order_id, 1, opened_at, 'OPEN', case pay_work when 'CHARGE' then 'CHARGING' else 'CONFIRMING' end,
    case pay_work when 'CHARGE' then 'ChargeRequested' else 'Claimed' end, null
from payple_payment where order_id like 'g%'
union all
select order_id, 2, opened_at + 600, case pay_work when 'CHARGE' then 'CHARGING' else 'CONFIRMING' end, state,
    'Approved', 'UNDERSTOOD'
from payple_payment where order_id like 'g%';

insert into payple_event (order_id, event_number, event_type, payload, created_at, due_at, delivered_at, attempts)
select order_id, 1, 'PaymentCompleted',
    '{"orderId":"' || order_id || '","amount":9900,"at":"2026-01-01T00:00:00Z"}', opened_at, null, opened_at + 700, 0
from payple_payment where order_id like 'g%';

insert into payple_refund (order_id, refund_id, amount, automatic, state, requested_at, attempt, review_requested)
select order_id, 'return-1', refunded, false, 'DONE', opened_at + 3600000, 1, false from payple_payment where refunded > 0;

insert into payple_payment (order_id, goods, amount, refunded, pay_work, card_version, payer_number, taxable, state,
    opened_at, expires_at, window_firm, futile_claims, leased, lookups, mismatched, charged_twice,
    version, attempt, lane, review_requested, auto_refund, declined_by_browser, card_awaited,
    history_lines, events)
select 'r' || n, '카드 등록', 0, 0, 'AUTH', 'RECURRING', (100000 + n)::text, true, 'CARD_REGISTERED',
    1700000000000, 1700086400000, false, 0, false, 0, false, false,
    0, 0, 3, false, 'NONE', false, false, 0, 0
from generate_series(0::bigint, :size / 100 - 1) n;

-- no test opens these keys
insert into payple_card (order_id, payer_number, state, registered_at, billing_key, key_digest, company, card_number)
select order_id, payer_number, 'ACTIVE', opened_at, 'v1:00000000:' || repeat('A', 80),
    md5(payer_number) || md5(payer_number || 'x'), 'BC 카드', '1111********4444'
from payple_payment where order_id like 'r%';
