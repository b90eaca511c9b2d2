// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using CsCheck;
using WhatsUrp.CloudApi.Webhooks;

namespace WhatsUrp.CloudApi.Tests.Webhooks;

[Trait("Category", "Property")]
public sealed class WebhookSignatureTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("Jefe", "what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")]
    [InlineData("key", "The quick brown fox jumps over the lazy dog", "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8")]
    public void Signature_is_the_hmac_of_the_published_examples(string secret, string body, string digest)
    {
        Assert.Equal("sha256=" + digest, WebhookSignature.Sign(Encoding.UTF8.GetBytes(body), secret));
        Assert.True(WebhookSignature.IsValid(Encoding.UTF8.GetBytes(body), "sha256=" + digest.ToUpperInvariant(), secret));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sha256=")]
    [InlineData("sha1=5bdcc146bf60754e6a042426089575c75a003f08")]
    [InlineData("sha256=5bdcc146")]
    [InlineData("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")]
    [InlineData("sha256=zzdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")]
    [InlineData("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec384")]
    [InlineData("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec38430")]
    [InlineData("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec384\u0663")]
    public void A_missing_or_ill_formed_signature_is_no_signature(string? header) =>
        Assert.False(WebhookSignature.IsValid("what do ya want for nothing?"u8, header, "Jefe"));

    [Fact]
    public void A_signature_over_escaped_text_is_accepted_and_over_the_same_text_written_anew_it_is_not()
    {
        var escaped = Encoding.UTF8.GetBytes(Payload.Messages(Payload.Text("""perch\u00e9 \ud83d\ude80 urp\u0040example.it""")));
        var anew = Encoding.UTF8.GetBytes(Payload.Messages(Payload.Text("perché 🚀 urp@example.it")));
        var header = WebhookSignature.Sign(escaped, Secret);

        Assert.True(WebhookSignature.IsValid(escaped, header, Secret));
        Assert.False(WebhookSignature.IsValid(anew, header, Secret));
        Assert.Equal(Payload.Read(Encoding.UTF8.GetString(anew)).Events.Count, Payload.Read(Encoding.UTF8.GetString(escaped)).Events.Count);
    }

    [Fact]
    public void Any_of_several_secrets_will_do_while_one_is_replaced()
    {
        var header = WebhookSignature.Sign("{}"u8, "new");

        Assert.True(WebhookSignature.IsValid("{}"u8, header, "old", "new"));
        Assert.False(WebhookSignature.IsValid("{}"u8, header, "old", "older"));
    }

    [Fact]
    public void Without_a_secret_nothing_is_signed()
    {
        Assert.False(WebhookSignature.IsValid("{}"u8, WebhookSignature.Sign("{}"u8, "a")));
        Assert.False(WebhookSignature.IsValid(""u8, "sha256=b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad", ""));
        Assert.Throws<ArgumentException>(() => WebhookSignature.Sign("{}"u8, ""));
    }

    [Fact]
    public void Every_signed_body_is_accepted_and_no_body_with_one_bit_changed() =>
        Gen.Select(Gen.Byte.Array[1, 300], Gen.String[1, 400], Gen.Int[0, int.MaxValue]).Sample(
            (body, secret, bit) =>
            {
                var header = WebhookSignature.Sign(body, secret);
                var changed = (byte[])body.Clone();
                changed[bit % body.Length] ^= (byte)(1 << (bit % 8));
                return WebhookSignature.IsValid(body, header, secret)
                    && WebhookSignature.IsValid(body, "sha256=" + header[7..].ToUpperInvariant(), secret)
                    && !WebhookSignature.IsValid(changed, header, secret);
            },
            iter: 10_000);
}
