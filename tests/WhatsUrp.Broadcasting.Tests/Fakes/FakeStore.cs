// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;
using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Broadcasting.Tests.Fakes;

/// <summary>A store of persons who fit segments as the contract says. A clumsy one: it may stream a person once for each list.</summary>
internal sealed class FakeStore(params IReadOnlyList<AudienceMember> people) : ISubscriberStore
{
    /// <summary>Gets the present of the tests, at which everybody has just written.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 5, 18, 8, 0, 0, TimeSpan.Zero);

    public bool RepeatsForEachList { get; init; }

    public static AudienceMember Person(int number, string frazione, params ListId[] lists) => new(
        new SubscriberId(new Guid(number, 0, 0, new byte[8])),
        CitizenAddress.OfPhone("+3933312340" + number.ToString("00", System.Globalization.CultureInfo.InvariantCulture)),
        [new FieldValue(new FieldId("frazione"), frazione, frazione)],
        lists)
    {
        LastInboundAt = Now,
    };

    public static bool Fits(AudienceMember person, Segment segment) => segment switch
    {
        Segment.All all => all.Parts.All(part => Fits(person, part)),
        Segment.Any any => any.Parts.Any(part => Fits(person, part)),
        Segment.Complement complement => !Fits(person, complement.Part),
        Segment.OnList on => person.Lists.Contains(on.Id),
        Segment.FieldIn field => person.Fields.Any(value => value.Field == field.Field && field.Keys.Contains(value.Key)),
        _ => throw new InvalidOperationException("not a segment"),
    };

    public ValueTask<int> CountAudienceAsync(LineId line, Segment segment, CancellationToken cancellationToken = default) =>
        new(people.Count(person => person.Lists.Count > 0 && Fits(person, segment)));

    public async IAsyncEnumerable<AudienceMember> StreamAudienceAsync(
        LineId line, Segment segment, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        foreach (var person in people.Where(person => person.Lists.Count > 0 && Fits(person, segment)))
        {
            for (var i = 0; i < (RepeatsForEachList ? person.Lists.Count : 1); i++)
            {
                yield return person;
            }
        }
    }

    public ValueTask<CitizenState> FindAsync(LineId line, CitizenAddress address, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public ValueTask<CommitResult> CommitAsync(SubscriberChange change, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public ValueTask<PersonExport?> ExportAsync(LineId line, CitizenAddress address, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public ValueTask<bool> EraseAsync(Erasure erasure, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public ValueTask<int> ExpireDraftsAsync(DateTimeOffset now, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
