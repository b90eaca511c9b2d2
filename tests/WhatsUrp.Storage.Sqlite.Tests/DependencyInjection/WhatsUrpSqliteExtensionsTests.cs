// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Reports;
using WhatsUrp.Subscribers;
using WhatsUrp.Testing;

namespace WhatsUrp.Storage.Sqlite.Tests.DependencyInjection;

public sealed class WhatsUrpSqliteExtensionsTests : IDisposable
{
    private static readonly LineId Line = new("sanromano");
    private static readonly CitizenAddress Phone = CitizenAddress.OfPhone("+393331234567");
    private readonly TempDirectory _directory = new();

    private string DatabasePath => _directory.File("whatsurp.db");

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task The_host_opens_and_migrates_the_database_before_it_has_started()
    {
        using var host = HostWith(whatsUrp => whatsUrp.UseSqlite(DatabasePath));
        Assert.False(File.Exists(DatabasePath));
        await host.StartAsync();
        Assert.True(File.Exists(DatabasePath));
        Assert.Null((await host.Services.GetRequiredService<ISubscriberStore>().FindAsync(Line, Phone)).Subscriber);
        await host.StopAsync();
    }

    [Fact]
    public async Task Without_a_host_the_first_use_opens_the_database()
    {
        await using var services = ServicesWith(whatsUrp => whatsUrp.UseSqlite($"Data Source={DatabasePath}"));
        var change = new ChangeBuilder(Line, Phone, "wamid.1", new DateTimeOffset(2026, 5, 25, 9, 0, 0, TimeSpan.Zero)).Reports("Un lampione");
        var result = await services.GetRequiredService<ISubscriberStore>().CommitAsync(change.Build());
        Assert.Equal(CommitStatus.Committed, result.Status);
        await foreach (var report in services.GetRequiredService<IReportStore>().ListAsync(Line))
        {
            Assert.Equal(1, report.Number);
        }
    }

    [Fact]
    public async Task Calling_it_twice_is_harmless_and_the_last_path_counts()
    {
        var other = _directory.File("other.db");
        using var host = HostWith(whatsUrp => whatsUrp.UseSqlite(other).UseSqlite(DatabasePath));
        await host.StartAsync();
        Assert.Single(host.Services.GetServices<ISubscriberStore>());
        Assert.Single(host.Services.GetServices<IReportStore>());
        Assert.Single(host.Services.GetServices<IHostedService>(), service => service.GetType().Namespace!.StartsWith("WhatsUrp", StringComparison.Ordinal));
        Assert.Equal(2, host.Services.GetServices<IValidateOptions<SqliteOptions>>().Count());
        Assert.True(File.Exists(DatabasePath));
        Assert.False(File.Exists(other));
    }

    [Fact]
    public async Task A_section_names_the_file()
    {
        await using var services = ServicesWith(whatsUrp => whatsUrp.UseSqlite(Section(DatabasePath)));
        Assert.Equal(DatabasePath, services.GetRequiredService<IOptions<SqliteOptions>>().Value.ConnectionString);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Data Source=")]
    [InlineData("Data Source=x.db;Mode=ReadOnly")]
    [InlineData("Data Source=x.db;Cache=Shared")]
    [InlineData("Data Source=x.db;Nonsense=1")]
    public async Task A_host_with_nonsense_for_a_path_does_not_start(string connectionString)
    {
        using var host = HostWith(whatsUrp => whatsUrp.UseSqlite(options => options.ConnectionString = connectionString));
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Contains(nameof(SqliteOptions.ConnectionString), fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_whose_database_cannot_be_opened_ends_with_a_sentence_for_the_operator()
    {
        using var host = HostWith(whatsUrp => whatsUrp.UseSqlite(Path.Combine(_directory.Path, "missing", "whatsurp.db")));
        var fault = await Assert.ThrowsAsync<StorageException>(() => host.StartAsync());
        Assert.StartsWith("WURP0102", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_own_store_of_a_host_is_not_replaced()
    {
        var services = new ServiceCollection();
        var own = new RejectingStore();
        services.AddSingleton<IReportStore>(own);
        services.AddWhatsUrp(new ConfigurationBuilder().Build()).UseSqlite(DatabasePath);
        using var provider = services.BuildServiceProvider();
        Assert.Same(own, provider.GetRequiredService<IReportStore>());
    }

    private static ServiceProvider ServicesWith(Action<WhatsUrpBuilder> use)
    {
        var services = new ServiceCollection();
        use(services.AddWhatsUrp(new ConfigurationBuilder().Build()));
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private static IHost HostWith(Action<WhatsUrpBuilder> use)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        use(builder.Services.AddWhatsUrp(builder.Configuration));
        return builder.Build();
    }

    private static IConfigurationSection Section(string path) => new ConfigurationBuilder()
        .AddInMemoryCollection([new("WhatsUrp:Sqlite:ConnectionString", path)])
        .Build()
        .GetSection("WhatsUrp:Sqlite");

    private sealed class RejectingStore : IReportStore
    {
        public IAsyncEnumerable<Report> ListAsync(LineId line, bool openOnly = false, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public ValueTask<bool> SetStatusAsync(LineId line, ReportId report, ReportStatus status, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public ValueTask<int> MarkAnsweredAsync(LineId line, CitizenAddress address, DateTimeOffset at, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }
}
