// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Subscribers;
using Xunit;

namespace WhatsUrp.Testing.Conformance;

/// <summary>The rules of unfinished registrations.</summary>
public abstract class DraftConformance : StoreConformance
{
    [Fact]
    public async Task A_draft_is_read_as_it_was_saved()
    {
        var draft = Draft(At(60)) with
        {
            Stage = DraftStage.AwaitingChoice,
            Field = new FieldId("frazione"),
            Candidates = ["villetta", "sillicagnana"],
            IsEdit = true,
            Lists = [new ListId("emergenze"), new ListId("pubblicautilita")],
            NearList = new ListId("eventi"),
            Fields = [new DraftField(new FieldValue(new FieldId("nome"), "Nicolò \"Nic\" D'Àvila 😀", "NICOLO NIC D AVILA"), Guessed: true)],
            PolicyVersionShown = "2026-01",
            Retries = 2,
            HandedToOffice = true,
            Revision = 7,
            RemindedAt = At(30),
        };
        await CommitAsync(Phone, c => c.Saves(draft));
        var read = (await FindAsync(Phone)).Draft!;
        Assert.Equal(draft with { Candidates = read.Candidates, Lists = read.Lists, Fields = read.Fields }, read);
        Assert.Equal(draft.Candidates, read.Candidates);
        Assert.Equal(draft.Lists, read.Lists);
        Assert.Equal(draft.Fields, read.Fields);
    }

    [Fact]
    public async Task A_change_keeps_the_draft_unless_it_says_otherwise()
    {
        await CommitAsync(Phone, c => c.Saves(Draft(At(60))));
        await CommitAsync(Phone, c => c.Reports("Un lampione"));
        Assert.Equal(1, (await FindAsync(Phone)).Draft!.Revision);
        await CommitAsync(Phone, c => c.Saves(Draft(At(60)) with { Revision = 2 }));
        Assert.Equal(2, (await FindAsync(Phone)).Draft!.Revision);
        await CommitAsync(Phone, c => c.DiscardsDraft());
        Assert.Null((await FindAsync(Phone)).Draft);
        await CommitAsync(Phone, c => c.DiscardsDraft());
    }

    [Fact]
    public async Task Expired_drafts_are_erased_and_counted()
    {
        await CommitAsync(Phone, c => c.Saves(Draft(At(60))));
        await CommitAsync(Phone, c => c.Saves(Draft(At(61))), line: OtherLine);
        await CommitAsync(OtherPhone, c => c.Saves(Draft(At(62))));
        Assert.Equal(0, await Subscribers.ExpireDraftsAsync(At(59)));
        Assert.Equal(2, await Subscribers.ExpireDraftsAsync(At(61)));
        Assert.Equal(0, await Subscribers.ExpireDraftsAsync(At(61)));
        Assert.Null((await FindAsync(Phone)).Draft);
        Assert.Null((await Subscribers.FindAsync(OtherLine, Phone)).Draft);
        Assert.NotNull((await FindAsync(OtherPhone)).Draft);
    }

    [Fact]
    public async Task A_change_decided_on_a_draft_that_expired_meanwhile_is_a_conflict()
    {
        await CommitAsync(Phone, c => c.Saves(Draft(At(60))));
        var change = (await ChangeOfAsync(Phone)).Saves(Draft(At(90)));
        await Subscribers.ExpireDraftsAsync(At(60));
        Assert.Equal(CommitStatus.Conflict, (await Subscribers.CommitAsync(change.Build())).Status);
    }

    [Fact]
    public async Task Of_two_merged_persons_the_survivors_draft_goes_on()
    {
        await CommitAsync(User, c => c.Saves(Draft(At(60)) with { Revision = 4 }));
        await CommitAsync(Phone, c => c.Saves(Draft(At(60)) with { Revision = 3 }));
        await CommitAsync(PhoneAndUser, c => c);
        Assert.Equal(3, (await FindAsync(PhoneAndUser)).Draft!.Revision);
    }

    [Fact]
    public async Task A_merged_persons_draft_goes_on_when_the_survivor_has_none()
    {
        await CommitAsync(User, c => c.Saves(Draft(At(60)) with { Revision = 4 }));
        await CommitAsync(Phone, c => c.Joins("emergenze"));
        await CommitAsync(PhoneAndUser, c => c);
        Assert.Equal(4, (await FindAsync(Phone)).Draft!.Revision);
    }

    private static Draft Draft(DateTimeOffset expires) => new()
    {
        Id = "abcd1234",
        Stage = DraftStage.AwaitingLists,
        Language = "it",
        Revision = 1,
        ExpiresAt = expires,
        LastMessageAt = Start,
    };
}
