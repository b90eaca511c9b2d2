// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Media;
using WhatsUrp.OfficeHours;
using WhatsUrp.Reports;
using WhatsUrp.Subscribers;
using Xunit;

namespace WhatsUrp.Testing.Conformance;

/// <summary>What the conformance suites of the stores have in common. A provider's tests inherit every suite.</summary>
public abstract class StoreConformance : IAsyncLifetime
{
    private StoreSession? _session;
    private int _messages;

    /// <summary>Gets the line of most tests.</summary>
    protected static LineId Line { get; } = new("sanromano");

    /// <summary>Gets another line of the same host.</summary>
    protected static LineId OtherLine { get; } = new("pieve");

    /// <summary>Gets the instant from which tests count.</summary>
    protected static DateTimeOffset Start { get; } = new(2026, 5, 25, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Gets a phone number.</summary>
    protected static CitizenAddress Phone { get; } = CitizenAddress.OfPhone("+393331234567");

    /// <summary>Gets another phone number.</summary>
    protected static CitizenAddress OtherPhone { get; } = CitizenAddress.OfPhone("+393337654321");

    /// <summary>Gets a business-scoped user id.</summary>
    protected static CitizenAddress User { get; } = Address("IT.1349AbCd7890");

    /// <summary>Gets the phone number and the user id together.</summary>
    protected static CitizenAddress PhoneAndUser { get; } = Address("+393331234567|IT.1349AbCd7890");

    /// <summary>Gets a policy.</summary>
    protected static PolicyText Policy { get; } = new("2026-01", "Il servizio è gratuito.", "https://comune.example/regole");

    /// <summary>Gets the persons.</summary>
    protected ISubscriberStore Subscribers => Session.Subscribers;

    /// <summary>Gets the reports.</summary>
    protected IReportStore Reports => Session.Reports;

    /// <summary>Gets the media of erased persons.</summary>
    protected IErasedMedia ErasedMedia => Session.ErasedMedia;

    /// <summary>Gets the overrides of office hours.</summary>
    protected IOfficeHoursOverrideStore Overrides => Session.Overrides;

    private StoreSession Session => _session ?? throw new InvalidOperationException("The test has not begun.");

    /// <inheritdoc/>
    public async Task InitializeAsync() => _session = await OpenAsync().ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await Session.DisposeAsync().ConfigureAwait(false);
        await DeleteAsync().ConfigureAwait(false);
    }

    /// <summary>Opens the stores: without any data the first time in a test, over the data left behind each further time.</summary>
    /// <returns>The open stores.</returns>
    protected abstract ValueTask<StoreSession> OpenAsync();

    /// <summary>Deletes the data of the test, once the stores are closed.</summary>
    /// <returns>A task that ends when the data is gone.</returns>
    protected virtual ValueTask DeleteAsync() => ValueTask.CompletedTask;

    /// <summary>Closes the stores and opens them again over the same data.</summary>
    /// <returns>A task that ends when they are open.</returns>
    protected async Task ReopenAsync()
    {
        await Session.DisposeAsync().ConfigureAwait(false);
        _session = await OpenAsync().ConfigureAwait(false);
    }

    /// <summary>Reads an address as an operator types it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The address.</returns>
    protected static CitizenAddress Address(string text) =>
        CitizenAddress.TryParse(text, out var address) ? address : throw new FormatException("Not an address.");

    /// <summary>Returns an instant some minutes after the start.</summary>
    /// <param name="minutes">The minutes.</param>
    /// <returns>The instant.</returns>
    protected static DateTimeOffset At(int minutes) => Start.AddMinutes(minutes);

    /// <summary>Reads a person of the line.</summary>
    /// <param name="address">An address.</param>
    /// <returns>The state.</returns>
    protected async Task<CitizenState> FindAsync(CitizenAddress address) =>
        await Subscribers.FindAsync(Line, address).ConfigureAwait(false);

    /// <summary>Begins a change by a message that nobody has sent before, based on the person's present state.</summary>
    /// <param name="from">The sender.</param>
    /// <param name="at">The instant; <see cref="Start"/> when not given.</param>
    /// <param name="line">The line; <see cref="Line"/> when not given.</param>
    /// <returns>The builder.</returns>
    protected async Task<ChangeBuilder> ChangeOfAsync(CitizenAddress from, DateTimeOffset? at = null, LineId? line = null)
    {
        var state = await Subscribers.FindAsync(line ?? Line, from).ConfigureAwait(false);
        var message = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"wamid.{++_messages}");
        return new ChangeBuilder(line ?? Line, from, message, at ?? Start).BasedOn(state);
    }

    /// <summary>Commits a change that must be committed.</summary>
    /// <param name="change">The change.</param>
    /// <returns>The result.</returns>
    protected async Task<CommitResult> CommitAsync(ChangeBuilder change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var result = await Subscribers.CommitAsync(change.Build()).ConfigureAwait(false);
        Assert.Equal(CommitStatus.Committed, result.Status);
        return result;
    }

    /// <summary>Commits a change of a person, based on their present state.</summary>
    /// <param name="from">The sender.</param>
    /// <param name="amend">Says what changes.</param>
    /// <param name="at">The instant; <see cref="Start"/> when not given.</param>
    /// <param name="line">The line; <see cref="Line"/> when not given.</param>
    /// <returns>The result.</returns>
    protected async Task<CommitResult> CommitAsync(
        CitizenAddress from, Func<ChangeBuilder, ChangeBuilder> amend, DateTimeOffset? at = null, LineId? line = null)
    {
        ArgumentNullException.ThrowIfNull(amend);
        return await CommitAsync(amend(await ChangeOfAsync(from, at, line).ConfigureAwait(false))).ConfigureAwait(false);
    }

    /// <summary>Reads how a person stands with their lists, as <c>id=state</c>.</summary>
    /// <param name="address">An address.</param>
    /// <returns>The states, by list.</returns>
    protected async Task<string> ListsAsync(CitizenAddress address) =>
        string.Join(' ', (await FindAsync(address).ConfigureAwait(false)).Subscriptions
            .OrderBy(s => s.List.Value, StringComparer.Ordinal)
            .Select(s => $"{s.List}={s.State}"));

    /// <summary>Reads the reports of a line.</summary>
    /// <param name="openOnly">Whether to leave out what is closed.</param>
    /// <param name="line">The line; <see cref="Line"/> when not given.</param>
    /// <returns>The reports.</returns>
    protected async Task<IReadOnlyList<Report>> ReportsAsync(bool openOnly = false, LineId? line = null)
    {
        var reports = new List<Report>();
        await foreach (var report in Reports.ListAsync(line ?? Line, openOnly).ConfigureAwait(false))
        {
            reports.Add(report);
        }

        return reports;
    }

    /// <summary>Reads an audience of the line.</summary>
    /// <param name="segment">The segment.</param>
    /// <returns>The persons.</returns>
    protected async Task<IReadOnlyList<AudienceMember>> AudienceAsync(Segment segment)
    {
        var members = new List<AudienceMember>();
        await foreach (var member in Subscribers.StreamAudienceAsync(Line, segment).ConfigureAwait(false))
        {
            members.Add(member);
        }

        Assert.Equal(members.Count, await Subscribers.CountAudienceAsync(Line, segment).ConfigureAwait(false));
        return members;
    }
}
