// SPDX-License-Identifier: BSD-3-Clause

using System.Text.RegularExpressions;
using CsCheck;
using WhatsUrp.Broadcasting.Outbox.Identity;
using WhatsUrp.Deliveries;

namespace WhatsUrp.Broadcasting.Tests.Outbox.Identity;

[Trait("Category", "Property")]
public sealed partial class OpaqueValueTests
{
    private static readonly Gen<string> s_deployments = Gen.Char["abcdefghijklmnopqrstuvwxyz0123456789"].Array[8].Select(letters => new string(letters));

    private static readonly Gen<(OpaqueValue Values, DeliveryId Delivery, int Attempt)> s_cases =
        Gen.Select(s_deployments, Gen.Byte.Array[32], Gen.Guid, Gen.Int[1, 99_999], (id, key, delivery, attempt) => (Of(id, key), new DeliveryId(delivery), attempt));

    [Fact]
    public void What_is_made_is_read_again() => s_cases.Sample(
        test => Assert.Equal(new OpaqueReading(test.Delivery, test.Attempt, false), test.Values.Read(test.Values.Make(test.Delivery, test.Attempt))),
        iter: 10_000);

    [Fact]
    public void Nothing_in_it_can_be_a_phone_number() => s_cases.Sample(
        test =>
        {
            var value = test.Values.Make(test.Delivery, test.Attempt);
            Assert.DoesNotMatch(SixDigits(), value);
            Assert.InRange(value.Length, 50, 70);
        },
        iter: 10_000);

    [Fact]
    public void A_change_of_any_character_is_found_out() => Gen.Select(s_cases, Gen.Int[0, 69], Gen.Char["abyz.01259AZ-"]).Sample(
        (test, place, other) =>
        {
            var value = test.Values.Make(test.Delivery, test.Attempt);
            var changed = value.ToCharArray();
            changed[place % value.Length] = other;
            if (!value.AsSpan().SequenceEqual(changed))
            {
                Assert.Equal(new OpaqueReading(null, 0, true), test.Values.Read(new string(changed)));
            }
        },
        iter: 10_000);

    [Fact]
    public void Any_text_is_read_without_a_fault() => Gen.Select(s_cases, Gen.OneOf(Gen.String, Gen.String.Select(text => "wu1." + text))).Sample(
        (test, text) => Assert.Equal(text.Length > 0, test.Values.Read(text).IsForeign),
        iter: 10_000);

    [Fact]
    public void The_value_of_another_deployment_or_key_is_foreign()
    {
        var delivery = DeliveryId.New(DateTimeOffset.UnixEpoch);
        var value = Of("abcdefgh", new byte[32]).Make(delivery, 1);

        Assert.True(Of("abcdefgi", new byte[32]).Read(value).IsForeign);
        Assert.True(Of("abcdefgh", [.. new byte[31], 1]).Read(value).IsForeign);
        Assert.False(Of("abcdefgh", new byte[32]).Read(value).IsForeign);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void No_value_is_not_a_foreign_one(string? value) => Assert.Equal(default, Of("abcdefgh", new byte[32]).Read(value));

    private static OpaqueValue Of(string id, byte[] key) => new(new Deployment(id, key, 1, IsFenced: false));

    [GeneratedRegex("[0-9]{6}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SixDigits();
}
