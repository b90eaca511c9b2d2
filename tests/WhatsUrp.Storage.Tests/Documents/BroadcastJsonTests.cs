// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Storage.Documents;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Tests.Documents;

public sealed class BroadcastJsonTests
{
    private static readonly DateTimeOffset At = new(2027, 3, 1, 9, 0, 0, TimeSpan.FromHours(1));

    private static readonly Broadcast Full = Broadcast.ToList(new LineId("sanromano"), new ListId("emergenze"), "Allerta.") with
    {
        Title = "Neve",
        Template = new BroadcastTemplate(
            "allerta", "it", [new TemplateSlot.Fixed("oggi"), new TemplateSlot.Datum(new FieldId("nome"), "cittadino"), new TemplateSlot.Datum(new FieldId("via"), Name: "via")]),
        NotBefore = At,
        ExpiresAt = At.AddHours(6),
        OnUnknown = OnUnknown.Hold,
    };

    [Fact]
    public void A_broadcast_comes_back_as_it_was()
    {
        foreach (var broadcast in new[] { Full, Full with { Template = null, NotBefore = null, ExpiresAt = null, Title = "" } })
        {
            var read = BroadcastJson.ToBroadcast(broadcast.Line, BroadcastJson.Of(broadcast));
            Assert.Equal(SegmentJson.Write(broadcast.Segment), SegmentJson.Write(read.Segment));
            Assert.Equal(broadcast, read with { Segment = broadcast.Segment });
        }
    }

    [Fact]
    public void The_digest_tells_all_that_would_be_sent_from_anything_else()
    {
        Broadcast[] others =
        [
            Full with { Text = "Allerta!" },
            Full with { Line = new LineId("altrove") },
            Full with { List = new ListId("scuola") },
            Full with { Segment = new Segment.OnList(new ListId("scuola")) },
            Full with { Template = null },
            Full with { Template = Full.Template! with { Language = "de" } },
            Full with { Template = Full.Template! with { Slots = [.. ((ValueList<TemplateSlot>)Full.Template.Slots).Reverse()] } },
            Full with { NotBefore = At.AddSeconds(1) },
            Full with { ExpiresAt = null },
            Full with { OnUnknown = OnUnknown.Resend },
        ];
        var digest = BroadcastJson.DigestOf(Full);
        Assert.Matches("^[0-9a-f]{64}$", digest);
        Assert.Equal(digest, BroadcastJson.DigestOf(Full with { Title = "altro" }));
        Assert.Equal(others.Length + 1, others.Select(BroadcastJson.DigestOf).Append(digest).Distinct().Count());
    }

    [Fact]
    public void What_a_later_release_wrote_is_refused_in_a_sentence()
    {
        var json = BroadcastJson.Of(Full);
        foreach (var spoilt in new[] { "{}", json.Replace("\"list\":", "\"lists\":", StringComparison.Ordinal), json.Replace("\"all\"", "\"most\"", StringComparison.Ordinal) })
        {
            Assert.StartsWith(
                "WURP0656", Assert.Throws<StorageException>(() => BroadcastJson.ToBroadcast(Full.Line, spoilt)).Message, StringComparison.Ordinal);
        }
    }
}
