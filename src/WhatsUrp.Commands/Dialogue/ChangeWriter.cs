// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Dialogue;

/// <summary>Writes a decision as one change for the store.</summary>
internal static class ChangeWriter
{
    public static SubscriberChange Write(Turn turn, Decision decision) => new()
    {
        Line = turn.Line.Id,
        Message = turn.Message.Id,
        From = turn.Message.From,
        SentAt = turn.Message.SentAt < turn.Now ? turn.Message.SentAt : turn.Now, // a time to come would hold the service window open
        At = turn.Now,
        BasedOnRevision = turn.State.Revision,
        Consents = decision.Consents,
        Policies = decision.Policies,
        Fields = decision.Fields,
        Draft = decision.Draft,
        Report = decision.Report,
        ClosedNoticeFor = decision.ClosedNoticeFor,
        Outgoing = [.. decision.Forwards, .. Reply(turn, decision)],
    };

    private static IEnumerable<OutboundMessage> Reply(Turn turn, Decision decision)
    {
        if (decision.Reply.IsEmpty)
        {
            return [];
        }

        return
        [
            new OutboundMessage
            {
                Line = turn.Line.Id,
                To = turn.Message.From,
                Content = decision.Reply.Build(),
            },
        ];
    }
}
