// SPDX-License-Identifier: BSD-3-Clause

using System.Net;
using System.Text.Json;
using CsCheck;
using WhatsUrp.CloudApi.Graph;
using WhatsUrp.CloudApi.Transport;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Tests.Transport;

/// <summary>Whatever comes back ends as one of the outcomes, and only a success with an id is an acceptance.</summary>
[Trait("Category", "Property")]
public sealed class SendAnswerProperties
{
    private static readonly Gen<string> Value = Gen.OneOf(
        Gen.OneOf("null", "true", "\"\"", "\"wamid.A\"", "\"to 393331234567\"", "\"IT.1\"", "131026", "\"131026\"", "1e400", "-1", "[]", "{}", "[{}]", "[null]"),
        Gen.String[Gen.Char['a', 'z'], 0, 5].Select(text => $"\"{text}\""),
        Gen.Int.Select(number => $"{number}"));

    private static readonly Gen<string> Name = Gen.OneOf("id", "code", "error_subcode", "error_data", "details", "is_transient", "fbtrace_id", "message_status", "wa_id", "user_id", "message");
    private static readonly Gen<string> Object = Gen.Select(Name, Value, (name, value) => (name, value)).Array[0, 5]
        .Select(members => "{" + string.Join(',', members.DistinctBy(member => member.name).Select(member => $"\"{member.name}\":{member.value}")) + "}");

    private static readonly Gen<string> Body = Gen.OneOf(
        Value,
        Object,
        Object.Select(error => $$"""{"error":{{error}}}"""),
        Gen.Select(Object, Object, (message, contact) => $$"""{"messages":[{{message}}],"contacts":[{{contact}}]}"""),
        Gen.Select(Object, Object, (message, error) => $$"""{"messages":[{{message}}],"error":{{error}}}"""));

    [Fact]
    public void Any_answer_has_an_outcome_that_its_status_and_error_explain() => Gen.Select(Gen.Int[100, 599], Body).Sample(
        (status, body) =>
        {
            using var document = JsonDocument.Parse(body);
            var answer = new GraphAnswer((HttpStatusCode)status, document.RootElement.Clone(), null);

            var outcome = SendAnswer.Read(answer);

            Assert.Equal(answer.Error is not null || status is >= 400 and <= 499, outcome is SendOutcome.Refused);
            Assert.True(outcome is not SendOutcome.Accepted accepted || (status is >= 200 and <= 299 && accepted.Id.Value.Length > 0));
            Assert.IsNotType<SendOutcome.NotSent>(outcome);
            Assert.DoesNotContain("393331234567", outcome.ToString(), StringComparison.Ordinal);
        },
        iter: 20_000);
}
