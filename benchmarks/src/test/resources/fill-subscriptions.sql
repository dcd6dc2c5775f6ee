-- SPDX-License-Identifier: Apache-2.0
-- Fills the tables of recurring payments with :size subscriptions that a year of a shop left: each paid its twelfth
-- instalment, and the thirteenth is to be planned. The first :due are due on :today, as many on the next day, and the
-- others in the eight days after :today. The run is stopped.

-- commits need not be safe, because it can be done again
set synchronous_commit = off;

insert into payple_plan (plan_id, version, goods, amount, taxable, vat, months, notice_days, business_days, from_minute,
    until_minute, ladder, grace_days, end_of_dunning, once_per_month)
values ('tea', 1, 'Tea of the month', 9900, true, null, 1, 0, 'SAME_DAY', 30, 1410,
    '1,3,5,7;10,25;2;900,3600,14400;86400;4;10', 7, 'SUSPEND', false);

insert into payple_subscription (subscription_id, payer_number, pay_method, plan_id, anchor, from_day, created_at,
    requested_hash, plan_version, state, consent_at, consent_channel, consent_hash, next_period, plan_on, version)
select 's' || n, (1000000 + n)::text, 'CARD', 'tea', extract(day from day)::integer,
    (date_trunc('month', day) - interval '12 months')::date - date '1970-01-01', :now - 31536000000,
    md5(n::text) || md5(n::text), 1, 'ACTIVE', :now - 31536000000, 'web', md5(n::text) || md5(n::text), 13, due - 8, 12
from (
    select n, due, date '1970-01-01' + due as day
    from (
        select n, (:today + case when n < :due then 0 when n < 2 * :due then 1 else 1 + n % 8 end)::integer as due
        from generate_series(0::bigint, :size - 1) n) numbers) subscriptions;

insert into payple_instalment (subscription_id, period, payer_number, pay_method, due_day, period_end, pay_month, state,
    amount, plan_version, first_paid, frozen, attempt, declines, failures, last_try, lane, asked, version)
select subscription_id, 12, payer_number, pay_method, plan_on + 8 - 31, plan_on + 8,
    to_char(date '1970-01-01' + (plan_on + 8 - 31)::integer, 'YYYY-MM'), 'PAID',
    9900, 1, false, true, 1, 0, 0, plan_on + 8 - 31, 0, false, 2
from payple_subscription;

insert into payple_instalment_attempt (subscription_id, period, attempt, payer_number, pay_method, started_at)
select subscription_id, 12, 1, payer_number, pay_method, :now - 2678400000 from payple_subscription;

insert into payple_recurring_run (name, next_at, per_thousand_seconds, failures, stopped_at, reason)
values ('charges', 0, 9999000, 0, 1, 'nothing is measured yet')
on conflict (name) do update set per_thousand_seconds = 9999000, stopped_at = 1;
