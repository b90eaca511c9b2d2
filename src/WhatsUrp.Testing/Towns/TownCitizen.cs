// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Citizens;
using WhatsUrp.Simulator.Sending;

namespace WhatsUrp.Testing.Towns;

/// <summary>A citizen with a phone, who writes to a line of the town.</summary>
/// <remarks>Each verb ends when the host has worked it off, replies and receipts included. Thread-safe.</remarks>
public sealed class TownCitizen
{
    private readonly SimulatedTown _town;
    private readonly string _number;

    internal TownCitizen(SimulatedTown town, Citizen citizen, string number) => (_town, Person, _number) = (town, citizen, number);

    /// <summary>Gets the citizen as WhatsApp knows him.</summary>
    public Citizen Person { get; }

    /// <summary>Writes a text.</summary>
    /// <param name="text">What.</param>
    /// <param name="deliveries">How many times WhatsApp delivers the same message, 1 or more.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TimeoutException">The host did not finish within <see cref="SimulatedTownOptions.Patience"/>.</exception>
    /// <exception cref="InvalidOperationException">The host refused the message, or set it aside.</exception>
    public Task SaysAsync(string text, int deliveries = 1, CancellationToken cancellationToken = default) =>
        SendsAsync(new CitizenMessage(CitizenContent.Text(text)), deliveries, cancellationToken);

    /// <summary>Sends a message of any kind: a picture, a position, a voice note.</summary>
    /// <param name="message">What; it goes to the citizen's line unless it names another number.</param>
    /// <param name="deliveries">How many times WhatsApp delivers the same message, 1 or more.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="deliveries"/> is less than 1.</exception>
    /// <exception cref="TimeoutException">The host did not finish within <see cref="SimulatedTownOptions.Patience"/>.</exception>
    /// <exception cref="InvalidOperationException">The host refused the message, or set it aside.</exception>
    public async Task SendsAsync(CitizenMessage message, int deliveries = 1, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentOutOfRangeException.ThrowIfLessThan(deliveries, 1);
        var refused = _town.Simulator.Webhooks.Counts.Refused;
        message = message with { PhoneNumberId = message.PhoneNumberId ?? _number, At = message.At ?? _town.Clock.GetUtcNow() };
        for (var delivery = 0; delivery < deliveries; delivery++)
        {
            message = message with { Id = _town.Simulator.Send(Person, message) };
        }

        await _town.SettleAsync(cancellationToken).ConfigureAwait(false);
        if (_town.Simulator.Webhooks.Counts.Refused > refused)
        {
            throw new InvalidOperationException("WURP0804: the host did not answer 200 to a webhook. Simulator.Webhooks.Recent says what it answered.");
        }
    }

    /// <summary>Taps a button, or chooses a row of a list, in the last message that has one of that name.</summary>
    /// <param name="title">What the button or the row says.</param>
    /// <param name="deliveries">How many times WhatsApp delivers the same message, 1 or more.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="InvalidOperationException">No message to the citizen has such a button or row; or the host refused the tap, or set it aside.</exception>
    /// <exception cref="TimeoutException">The host did not finish within <see cref="SimulatedTownOptions.Patience"/>.</exception>
    public Task TapsAsync(string title, int deliveries = 1, CancellationToken cancellationToken = default)
    {
        var taps = Sent().Reverse().Select(sent => Tap.Find(sent, title)).FirstOrDefault(tap => tap is not null)
            ?? throw new InvalidOperationException($"WURP0805: there is nothing to tap that says \"{title}\". The last message offers: {string.Join(", ", Tap.Titles(Sent().LastOrDefault()))}.");
        return SendsAsync(taps, deliveries, cancellationToken);
    }

    private IEnumerable<AcceptedRequest> Sent() => _town.Simulator.Ledger.To(Person.Key).Where(sent => sent.PhoneNumberId == _number);
}
