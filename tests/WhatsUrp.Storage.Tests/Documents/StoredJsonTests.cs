// SPDX-License-Identifier: BSD-3-Clause

using System.Reflection;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Storage.Documents;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Tests.Documents;

public sealed class StoredJsonTests
{
    private static readonly DateTimeOffset At = new(2026, 5, 25, 9, 0, 0, TimeSpan.Zero);

    private static readonly Draft Full = new()
    {
        Id = "abcd1234",
        Stage = DraftStage.AwaitingChoice,
        Field = new FieldId("frazione"),
        Candidates = ["villetta", "corfino"],
        IsEdit = true,
        Language = "it",
        Lists = [new ListId("emergenze")],
        NearList = new ListId("pubblicautilita"),
        Fields = [new DraftField(new FieldValue(new FieldId("nome"), "Nicolò", "NICOLO"), Guessed: true)],
        PolicyVersionShown = "2026-01",
        Retries = 2,
        HandedToOffice = true,
        Revision = 7,
        ExpiresAt = At.AddDays(1),
        LastMessageAt = At,
        RemindedAt = At.AddMinutes(5),
    };

    [Fact]
    public void The_example_sets_every_property_of_a_draft()
    {
        // A property that Draft gains later fails here, so that it is not forgotten in the document.
        foreach (var property in typeof(Draft).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var value = property.GetValue(Full);
            Assert.False(value is null or 0 or false or System.Collections.ICollection { Count: 0 }, property.Name);
        }
    }

    [Fact]
    public void A_draft_comes_back_as_it_was()
    {
        var read = StoredJson.ToDraft(StoredJson.Of(Full));
        Assert.Equal(Full with { Candidates = read.Candidates, Lists = read.Lists, Fields = read.Fields }, read);
        Assert.Equal(Full.Candidates, read.Candidates);
        Assert.Equal(Full.Lists, read.Lists);
        Assert.Equal(Full.Fields, read.Fields);
    }

    [Fact]
    public void A_draft_of_a_later_release_is_read_without_what_is_unknown()
    {
        var json = StoredJson.Of(Full).Replace("{\"id\"", "{\"invented\":{\"a\":1},\"id\"", StringComparison.Ordinal);
        Assert.Contains("invented", json, StringComparison.Ordinal);
        Assert.Equal(Full.Id, StoredJson.ToDraft(json).Id);
    }

    [Fact]
    public void Names_and_stages_stand_in_the_document_by_name()
    {
        Assert.Contains("\"stage\":\"AwaitingChoice\"", StoredJson.Of(Full), StringComparison.Ordinal);
    }

    [Fact]
    public void Media_and_positions_come_back_as_they_were()
    {
        MediaReference[] media = [new("1", "image/jpeg"), new("2", "application/pdf", "abcd", "foto.pdf")];
        Assert.Equal(media, StoredJson.ToMedia(StoredJson.Of(media)));
        Assert.Empty(StoredJson.ToMedia(StoredJson.Of(Array.Empty<MediaReference>())));
        var position = new GeoPosition(44.173712345678, -0.1, "Asilo", null);
        Assert.Equal(position, StoredJson.ToPosition(StoredJson.Of(position)));
        Assert.Null(StoredJson.ToPosition(StoredJson.Of((GeoPosition?)null)));
    }
}
