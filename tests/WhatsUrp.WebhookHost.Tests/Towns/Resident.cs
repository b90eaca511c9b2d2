// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Nodes;
using WhatsUrp.Simulator;
using WhatsUrp.Simulator.Citizens;
using WhatsUrp.Simulator.Sending;

namespace WhatsUrp.WebhookHost.Tests.Towns;

/// <summary>A citizen with a telephone: writes, reads the answer, taps what it offers.</summary>
internal sealed class Resident(GraphSimulator meta, string phone)
{
    private readonly Citizen _citizen = new() { Phone = phone, Name = "Mario" };

    public string Phone => phone;

    /// <summary>Gets what the service wrote to this person.</summary>
    public IReadOnlyList<AcceptedRequest> Answers => meta.Ledger.To(phone);

    public void Write(string text) => meta.Send(_citizen, text);

    /// <summary>Writes, and waits for the next answer.</summary>
    public Task<string> SayAsync(string text) => SendAsync(CitizenContent.Text(text));

    /// <summary>Sends, and waits for the next answer.</summary>
    public async Task<string> SendAsync(CitizenContent content, string? replyTo = null)
    {
        var known = Answers.Count;
        meta.Send(_citizen, new CitizenMessage(content) { ReplyTo = replyTo });
        return await AnswerAsync(known + 1);
    }

    /// <summary>Taps a button, or a row of a list, of the last answer, and waits for the next one.</summary>
    public Task<string> TapAsync(string title)
    {
        var last = Answers[^1];
        var action = JsonNode.Parse(last.Body.Span)!["interactive"]!["action"]!;
        if (action["buttons"] is JsonArray buttons)
        {
            var reply = buttons.Select(button => button!["reply"]!).Single(reply => (string?)reply["title"] == title);
            return SendAsync(CitizenContent.ButtonReply((string)reply["id"]!, title), last.MessageId);
        }

        var row = action["sections"]!.AsArray().SelectMany(section => section!["rows"]!.AsArray()).Single(row => (string?)row!["title"] == title)!;
        return SendAsync(CitizenContent.ListReply((string)row["id"]!, title), last.MessageId);
    }

    /// <summary>Waits until the service has written a number of messages to this person, and reads the last.</summary>
    public async Task<string> AnswerAsync(int number)
    {
        using var patience = new CancellationTokenSource(Town.Patience);
        while (true)
        {
            var written = meta.Ledger.Read().Count;
            if (Answers.Count >= number)
            {
                return Answers[number - 1].Text;
            }

            await meta.Ledger.WaitForAsync(written + 1, patience.Token);
        }
    }
}
