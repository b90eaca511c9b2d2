// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using Microsoft.Data.Sqlite;

namespace WhatsUrp.Storage.Sqlite.Tests.Database;

public sealed class DatabaseFaultTests : IDisposable
{
    private readonly TempDirectory _directory = new();

    private string DatabasePath => _directory.File("whatsurp.db");

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_second_user_of_the_file_is_refused_at_once_and_may_come_when_the_first_has_gone()
    {
        await using (var first = SqliteDatabaseTests.Open(DatabasePath))
        {
            await first.OpenAsync();
            await AssertRefusedAsync("WURP0101: another process uses the database", DatabasePath);
            Assert.True(await first.WriteAsync(_ => true, default));
        }

        await using var second = SqliteDatabaseTests.Open(DatabasePath);
        await second.OpenAsync();
    }

    [Fact]
    public async Task Whoever_was_refused_may_try_again()
    {
        await using var second = SqliteDatabaseTests.Open(DatabasePath);
        await using (var first = SqliteDatabaseTests.Open(DatabasePath))
        {
            await first.OpenAsync();
            await Assert.ThrowsAsync<StorageException>(async () => await second.OpenAsync());
        }

        await second.OpenAsync();
    }

    [Fact]
    public Task A_missing_directory_is_named() =>
        AssertRefusedAsync("WURP0102: the directory", Path.Combine(_directory.Path, "missing", "whatsurp.db"));

    [Fact]
    public async Task A_directory_is_no_file()
    {
        await AssertRefusedAsync("WURP0103", _directory.Path);
        Assert.False(File.Exists(_directory.Path + "-lock"));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(5000)]
    public async Task A_file_that_is_no_database_is_refused_and_left_alone(int length)
    {
        await File.WriteAllTextAsync(DatabasePath, new string('x', length));
        await AssertRefusedAsync("WURP0104: the file", DatabasePath);
        Assert.Equal(new string('x', length), await File.ReadAllTextAsync(DatabasePath));
        Assert.Single(Directory.GetFiles(_directory.Path));
    }

    [Fact]
    public async Task A_damaged_database_is_refused()
    {
        await using (var database = SqliteDatabaseTests.Open(DatabasePath))
        {
            await database.OpenAsync();
        }

        var bytes = await File.ReadAllBytesAsync(DatabasePath);
        Encoding.ASCII.GetBytes(new string('x', 4000)).CopyTo(bytes, 100);
        await File.WriteAllBytesAsync(DatabasePath, bytes);
        await AssertRefusedAsync("WURP0104", DatabasePath);
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_alone()
    {
        await using (var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE recipes (name TEXT)";
            await command.ExecuteNonQueryAsync();
        }

        await AssertRefusedAsync("WURP0104", DatabasePath);
    }

    [Fact]
    public async Task A_table_that_is_gone_is_a_fault_of_the_storage()
    {
        await using var database = SqliteDatabaseTests.Open(DatabasePath);
        var fault = await Assert.ThrowsAsync<StorageException>(
            async () => await database.ReadAsync(session => session.Any("SELECT 1 FROM missing"), default));
        Assert.StartsWith("WURP0109", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_file_becomes_a_database_that_only_its_owner_reads()
    {
        await using (var database = SqliteDatabaseTests.Open(DatabasePath))
        {
            await database.OpenAsync();
        }

        if (!OperatingSystem.IsWindows())
        {
            Assert.All(
                Directory.GetFiles(_directory.Path),
                file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(file).UnixFileMode));
        }
    }

    private static async Task AssertRefusedAsync(string begin, string path)
    {
        await using var database = SqliteDatabaseTests.Open(path);
        var fault = await Assert.ThrowsAsync<StorageException>(async () => await database.OpenAsync());
        Assert.StartsWith(begin, fault.Message, StringComparison.Ordinal);
    }
}
