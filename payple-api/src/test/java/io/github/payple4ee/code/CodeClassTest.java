// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The classes that the protocol's table gives, and those that follow from it. */
class CodeClassTest {

  @ParameterizedTest
  @CsvSource({
    "SUCCESS,SPCD0000 CDAU0000 PAYC0000 0000 TSDL0000 PUSER0000 PCHK000 PCHK0000 PCCF0000",
    "CONFIGURATION,AUTH0001 AUTH0002 AUTH0003 AUTH0006 SPCD9991 RPCD9991 CDAU9991 SPCD0007",
    "CONFIGURATION,RPCD0007 CPCA9998",
    "DOMAIN,AUTH0004 AUTH0007 AUTH0008",
    "SESSION,SPCD0004 RPCD0006 CDAU0001 CBIL0002 SPAY0001 CPCA0001",
    "DUPLICATE,SPCD0014 RPCD0015 CPCA0201 CPAY0202 1103 1156",
    "UNKNOWN_OUTCOME,SPCD1001 RPCD1001 CPCA0018 CPAY0018 SPAY0011 3006 1125",
    "REVERSED,SPCD1003 RPCD1003 CPCA0011",
    "BILLING_KEY_UNUSABLE,SPCD0001 SPCD0011 SPCD0012 SPCD0013 SPCD1002 SPCD1004 RPCD0001",
    "BILLING_KEY_UNUSABLE,RPCD0011 RPCD0012 RPCD0013 RPCD1002 CPCA0002 CPCA0003 CPCA0004",
    "BILLING_KEY_UNUSABLE,CPCA0005 CPCAD001 CPCAD002 3122 3119 3146",
    "DECLINED_SOFT,3112 3133 3115 3110",
    "DECLINED_HARD,3117 3100 3123 3128",
    "MERCHANT_LIMIT,SPCD0009 SPCD0010 RPCD0009 RPCD0010 CPCA0006 CPCA0007 CPCA0022 CPCA0023",
    "MERCHANT_LIMIT,CPCA0024 CPCA0025 1132 1133 1134 1135 1136 1137 1138 1139 1141 1146 1155",
    "VALIDATION,SPCD0002 SPCD0003 RPCD0002 RPCD0003 RPCD0004 RPCD0005 CDAU0002 CDAUCK01",
    "VALIDATION,CDAUCK02 CDAUCK03 CDAUCK04 CDAUCK05 CDAUCK06 CPCA9997",
    "CONFIGURATION,PAYC0001 PAYC0002",
    "ALREADY_REFUNDED,PAYC0007 1115",
    "REFUND_REFUSED,PAYC0011 1116 1120 1123 1126 1127 1128 1144 3247 3252",
    "NOT_FOUND,1117",
    "CANCELLED_BY_BUYER,2101 C0998",
    "CONFIGURATION,9991 9992 9993 9994 PCHK9991 PCCF9994",
    "RATE_LIMIT,SPCD9995 9995 9996 9997 PCHK9995 PAYC9996 [test]9995 [test]SPCD9995",
    "DUPLICATE,SPCD1000 RPCD1000 PCCF1000 1000 [test]SPCD1000",
    "UNKNOWN_OUTCOME,SPCD9997 PCCF0018",
    "UNKNOWN,RPCD9997 PCCF9997 QQQQ9999 QQ9995 99951 SPCD09995 SPCD10000",
    "DECLINED_SOFT,PCCFD001 CDAU9000",
    "MERCHANT_LIMIT,PCCF0012 PCCF0013"
  })
  void codesHaveTheClassOfTheProtocolsTable(CodeClass codeClass, String codes) {
    assertThat(Arrays.stream(codes.split(" ", -1)).map(ResponseCode::of))
        .allSatisfy(code -> assertThat(code.codeClass()).as(code.code()).isEqualTo(codeClass));
  }

  @ParameterizedTest
  @CsvSource({
    "1140,REFUND_REFUSED",
    "1142,DECLINED_SOFT",
    "1143,VALIDATION",
    "1144,REFUND_REFUSED",
    "1145,REFUND_REFUSED",
    "1147,SESSION",
    "1148,DECLINED_SOFT",
    "1149,DECLINED_SOFT",
    "1150,DECLINED_SOFT",
    "1151,DECLINED_SOFT",
    "1152,DECLINED_SOFT",
    "1153,SESSION",
    "1154,VALIDATION"
  })
  void codesAmongTheMerchantsLimitsThatAreNoLimitsAreWhatTheySay(String code, CodeClass codeClass) {
    assertThat(ResponseCode.of(code).codeClass()).isEqualTo(codeClass);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SPCD9997", "CPCA0010", "CPCA0019", "CPCAE001", "CBIL0006", "2140"})
  void failureThatMayComeAfterTheChargeLeavesTheOutcomeOpen(String code) {
    assertThat(ResponseCode.of(code).codeClass()).isEqualTo(CodeClass.UNKNOWN_OUTCOME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2113", "2138", "3142", "3199", "3255"})
  void useOfWhatWasUsedBeforeIsADuplicate(String code) {
    assertThat(ResponseCode.of(code).codeClass()).isEqualTo(CodeClass.DUPLICATE);
  }

  @Test
  void threeClassesLeaveTheOutcomeOpen() {
    assertThat(Arrays.stream(CodeClass.values()).filter(CodeClass::leavesOutcomeOpen))
        .containsExactly(CodeClass.DUPLICATE, CodeClass.UNKNOWN_OUTCOME, CodeClass.REVERSED);
  }
}
