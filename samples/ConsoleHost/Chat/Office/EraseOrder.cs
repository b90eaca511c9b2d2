// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.ConsoleHost.Chat.Json;
using WhatsUrp.ConsoleHost.Chat.Resuming;
using WhatsUrp.ConsoleHost.Chat.Views;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.ConsoleHost.Screens;
using WhatsUrp.Subscribers;

namespace WhatsUrp.ConsoleHost.Chat.Office;

/// <summary>Erases a person (GDPR art. 17).</summary>
internal sealed class EraseOrder(ISubscriberStore store, SessionKeeper session, ActiveLine line, TimeProvider clock) : IOfficeOrder
{
    public string Name => "/erase";

    public string Usage => "/erase ADDRESS: erases a person; the consent ledger keeps the events without a name";

    public async ValueTask<OfficeAnswer> RunAsync(string arguments, CancellationToken cancellationToken)
    {
        var address = PersonReader.Read(arguments, Usage);

        // The session's own file first: a message of the person that came again after the erasure would bring them back.
        session.Forget(await SameAsync(address, cancellationToken));
        var erased = await store.EraseAsync(new Erasure(line.Id, address, "office", clock.GetUtcNow()), cancellationToken);
        return OfficeAnswer.Say(
            new EraseJson("erase", AddressText.All(address), erased),
            erased ? $"Cancellati i dati di {AddressText.All(address)}." : $"Di {AddressText.All(address)} non risulta niente.");
    }

    private async ValueTask<HashSet<string>> SameAsync(CitizenAddress person, CancellationToken cancellationToken)
    {
        var wanted = (await store.FindAsync(line.Id, person, cancellationToken)).Subscriber;
        var same = new HashSet<string> { AddressText.All(person) };
        foreach (var text in session.Addresses)
        {
            if (CitizenAddress.TryParse(text, out var other)
                && wanted is not null
                && (await store.FindAsync(line.Id, other, cancellationToken)).Subscriber == wanted)
            {
                same.Add(text);
            }
        }

        return same;
    }
}
