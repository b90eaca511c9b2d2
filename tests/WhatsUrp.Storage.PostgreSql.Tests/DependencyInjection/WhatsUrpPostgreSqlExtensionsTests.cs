// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using WhatsUrp.Citizens;
using WhatsUrp.Inbox;
using WhatsUrp.Lines;
using WhatsUrp.Media;
using WhatsUrp.OfficeHours;
using WhatsUrp.Reports;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Subscribers;
using WhatsUrp.TestKit.Postgres;
using WhatsUrp.Testing;

namespace WhatsUrp.Storage.PostgreSql.Tests.DependencyInjection;

[NeedsPostgres]
public sealed class WhatsUrpPostgreSqlExtensionsTests : IAsyncLifetime
{
    private static readonly LineId Line = new("sanromano");
    private static readonly CitizenAddress Phone = CitizenAddress.OfPhone("+393331234567");
    private readonly TestSchema _schema = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _schema.DropAsync();

    [Fact]
    public async Task The_host_migrates_the_database_before_it_has_started_and_every_contract_is_kept_there()
    {
        var options = await _schema.OptionsAsync();
        using var host = HostWith(whatsUrp => whatsUrp.UsePostgreSql(Section(options)));
        await host.StartAsync();
        Assert.Equal((long)PostgreSqlSchema.LatestVersion, await _schema.SqlAsync("SELECT count(*) FROM schema_version"));
        var services = host.Services;
        var change = new ChangeBuilder(Line, Phone, "wamid.1", new DateTimeOffset(2026, 5, 25, 9, 0, 0, TimeSpan.Zero)).Reports("Un lampione");
        Assert.Equal(CommitStatus.Committed, (await services.GetRequiredService<ISubscriberStore>().CommitAsync(change.Build())).Status);
        Assert.True(await AnyAsync(services.GetRequiredService<IReportStore>().ListAsync(Line)));
        Assert.Empty(await services.GetRequiredService<IErasedMedia>().ReadAsync(1));
        Assert.Empty(await services.GetRequiredService<IOfficeHoursOverrideStore>().ListInForceAsync());
        Assert.Empty(await services.GetRequiredService<IWebhookInbox>().ReadAsync(1, []));
        await host.StopAsync();
    }

    [Fact]
    public async Task Calling_it_twice_is_harmless_and_the_last_options_count()
    {
        var options = await _schema.OptionsAsync(SchemaMode.Validate);
        using var host = HostWith(whatsUrp => whatsUrp.UsePostgreSql("Host=/nowhere;Database=urp").UsePostgreSql(o =>
            (o.ConnectionString, o.Schema, o.SchemaMode) = (options.ConnectionString, options.Schema, options.SchemaMode)));
        var fault = await Assert.ThrowsAsync<StorageException>(() => host.StartAsync());
        Assert.StartsWith("WURP0113", fault.Message, StringComparison.Ordinal);
        Assert.Single(host.Services.GetServices<ISubscriberStore>());
        Assert.Single(host.Services.GetServices<IStorageDatabase>());
        Assert.Equal(2, host.Services.GetServices<IValidateOptions<PostgreSqlOptions>>().Count());
    }

    [Fact]
    public async Task All_that_is_wrong_with_the_options_is_said_at_once_and_never_the_password()
    {
        using var host = HostWith(whatsUrp => whatsUrp.UsePostgreSql(options =>
        {
            options.ConnectionString = "Username=urp;Password=secret-word;Search Path=public;Multiplexing=true;Maximum Pool Size=1";
            options.Schema = "Urp Comune";
            options.SchemaMode = (SchemaMode)9;
        }));
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        foreach (var part in new[] { "Schema ", "SchemaMode", "names no host", "names no database", "Search Path", "Multiplexing", "a pool of 2" })
        {
            Assert.Contains(part, fault.Message, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("secret-word", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Host=db;Database=urp;Nonsense=secret-word")]
    [InlineData("secret-word")]
    [InlineData("Host=db;Database=urp;Port=secret-word")]
    public async Task A_host_with_nonsense_for_a_connection_string_does_not_start(string connectionString)
    {
        using var host = HostWith(whatsUrp => whatsUrp.UsePostgreSql(options => options.ConnectionString = connectionString));
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Contains(nameof(PostgreSqlOptions.ConnectionString), fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_own_store_of_a_host_is_not_replaced()
    {
        var services = new ServiceCollection();
        var own = new OwnMedia();
        services.AddSingleton<IErasedMedia>(own);
        services.AddWhatsUrp(new ConfigurationBuilder().Build()).UsePostgreSql((await _schema.OptionsAsync()).ConnectionString);
        await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Assert.Same(own, provider.GetRequiredService<IErasedMedia>());
    }

    private static async Task<bool> AnyAsync<T>(IAsyncEnumerable<T> items)
    {
        await foreach (var item in items)
        {
            return item is not null;
        }

        return false;
    }

    private static IHost HostWith(Action<WhatsUrpBuilder> use)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        use(builder.Services.AddWhatsUrp(builder.Configuration));
        return builder.Build();
    }

    private static IConfigurationSection Section(PostgreSqlOptions options) => new ConfigurationBuilder()
        .AddInMemoryCollection(
        [
            new("WhatsUrp:PostgreSql:ConnectionString", options.ConnectionString),
            new("WhatsUrp:PostgreSql:Schema", options.Schema),
            new("WhatsUrp:PostgreSql:SchemaMode", options.SchemaMode.ToString()),
        ])
        .Build()
        .GetSection("WhatsUrp:PostgreSql");

    private sealed class OwnMedia : IErasedMedia
    {
        public ValueTask<IReadOnlyList<ErasedMedium>> ReadAsync(int limit, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public ValueTask SettleAsync(IReadOnlyCollection<ErasedMedium> deleted, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }
}
