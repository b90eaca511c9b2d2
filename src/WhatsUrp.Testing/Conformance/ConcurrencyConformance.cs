// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Subscribers;
using Xunit;

namespace WhatsUrp.Testing.Conformance;

/// <summary>What holds when several workers commit at once.</summary>
public abstract class ConcurrencyConformance : StoreConformance
{
    private const int Workers = 32;

    [Fact]
    public async Task Of_many_commits_of_one_message_exactly_one_counts()
    {
        var change = (await ChangeOfAsync(Phone)).Joins("emergenze").Reports("Un lampione");
        var statuses = await AllAsync(_ => change.Build());
        Assert.Equal(1, statuses.Count(status => status == CommitStatus.Committed));
        Assert.Equal(Workers - 1, statuses.Count(status => status == CommitStatus.Duplicate));
        Assert.Single(await ReportsAsync());
        Assert.Equal(1, (await FindAsync(Phone)).Revision);
    }

    [Fact]
    public async Task Of_many_changes_based_on_one_revision_exactly_one_counts()
    {
        var statuses = await AllAsync(i => new ChangeBuilder(Line, Phone, $"wamid.{i}", Start).Joins("emergenze").Build());
        Assert.Equal(1, statuses.Count(status => status == CommitStatus.Committed));
        Assert.Equal(Workers - 1, statuses.Count(status => status == CommitStatus.Conflict));
    }

    [Fact]
    public async Task Changes_of_different_persons_all_count()
    {
        var statuses = await AllAsync(i => new ChangeBuilder(Line, PhoneOf(i), $"wamid.{i}", Start).Joins("emergenze").Reports("Un lampione").Build());
        Assert.All(statuses, status => Assert.Equal(CommitStatus.Committed, status));
        Assert.Equal(Workers, (await AudienceAsync(new Segment.All([]))).Count);
        Assert.Equal(Enumerable.Range(1, Workers), (await ReportsAsync()).Select(report => report.Number));
    }

    [Fact]
    public async Task A_reader_sees_a_change_whole_or_not_at_all()
    {
        await CommitAsync(Phone, c => c.Field("nome", "0").Field("cognome", "0"));
        var writing = Task.Run(async () =>
        {
            for (var i = 1; i <= Workers; i++)
            {
                await CommitAsync(Phone, c => c.Field("nome", $"{i}").Field("cognome", $"{i}"));
            }
        });
        do
        {
            var state = await FindAsync(Phone);
            Assert.Single(state.Fields.Select(field => field.Value).Distinct(StringComparer.Ordinal));
        }
        while (!writing.IsCompleted);
        await writing;
    }

    private static CitizenAddress PhoneOf(int number) => CitizenAddress.OfPhone($"+39333{1000000 + number}");

    private async Task<CommitStatus[]> AllAsync(Func<int, SubscriberChange> change) => await Task.WhenAll(
        Enumerable.Range(0, Workers).Select(i => Task.Run(async () => (await Subscribers.CommitAsync(change(i))).Status)));
}
