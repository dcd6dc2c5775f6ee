// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.jcajce.JcaPGPObjectFactory;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPContentVerifierBuilderProvider;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPDigestCalculatorProviderBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPKeyPair;

/** An OpenPGP key that signs one dry run of a release. */
final class SigningKey {

  private static final int BITS = 3072;

  private final PGPSecretKey secret;

  private SigningKey(PGPSecretKey secret) {
    this.secret = secret;
  }

  /** A new key without a passphrase. */
  @SuppressWarnings("JavaUtilDate") // Bouncy Castle takes no other
  static SigningKey generate() throws GeneralSecurityException, PGPException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(BITS);
    PGPKeyPair pair =
        new JcaPGPKeyPair(
            PublicKeyPacket.VERSION_4,
            PublicKeyAlgorithmTags.RSA_GENERAL,
            generator.generateKeyPair(),
            new Date());
    return new SigningKey(
        new PGPSecretKey(
            PGPSignature.POSITIVE_CERTIFICATION,
            pair,
            "Dry run of a release <release@example.com>",
            new JcaPGPDigestCalculatorProviderBuilder().build().get(HashAlgorithmTags.SHA1),
            null,
            null,
            new JcaPGPContentSignerBuilder(
                PublicKeyAlgorithmTags.RSA_GENERAL, HashAlgorithmTags.SHA256),
            null));
  }

  /** The secret key, as the variable MAVEN_GPG_KEY takes it. */
  String armored() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (ArmoredOutputStream armor = ArmoredOutputStream.builder().build(text)) {
      secret.encode(armor);
    }
    return text.toString(StandardCharsets.US_ASCII);
  }

  /** Whether the detached signature beside a file was made by this key over its bytes. */
  boolean signed(Path file) throws IOException, PGPException {
    Path signature = file.resolveSibling(file.getFileName() + ".asc");
    try (InputStream in = PGPUtil.getDecoderStream(Files.newInputStream(signature))) {
      PGPSignatureList list = (PGPSignatureList) new JcaPGPObjectFactory(in).nextObject();
      PGPSignature one = list.get(0);
      one.init(new JcaPGPContentVerifierBuilderProvider(), secret.getPublicKey());
      one.update(Files.readAllBytes(file));
      return one.verify();
    }
  }
}
