// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import jakarta.annotation.Nullable;
import java.time.LocalDateTime;

/**
 * What Payple says of a charge it made (manual: 3. response). Each part may be missing, for Payple
 * leaves parts out.
 *
 * @param time when it was charged, Korean time ({@code PCD_PAY_TIME})
 * @param tradeNumber Payple's number of the transaction ({@code PCD_PAY_CARDTRADENUM})
 * @param approvalNumber the card company's number ({@code PCD_PAY_CARDAUTHNO})
 * @param cardName the card company ({@code PCD_PAY_CARDNAME})
 * @param cardNumber the masked card number, as Payple masks it ({@code PCD_PAY_CARDNUM})
 * @param receipt the address of the sales slip ({@code PCD_PAY_CARDRECEIPT}); foreign text, escape
 *     it in pages
 */
public record Approval(
    @Nullable LocalDateTime time,
    @Nullable String tradeNumber,
    @Nullable String approvalNumber,
    @Nullable String cardName,
    @Nullable String cardNumber,
    @Nullable String receipt) {}
