// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Storage.Sqlite.Database;

namespace WhatsUrp.Storage.Sqlite.Tests.Database;

public sealed class DatabaseTargetTests
{
    [Theory]
    [InlineData("whatsurp.db", "whatsurp.db")]
    [InlineData("Data Source=whatsurp.db", "whatsurp.db")]
    [InlineData("datasource = whatsurp.db", "whatsurp.db")]
    [InlineData("Filename=whatsurp.db;Mode=ReadWriteCreate", "whatsurp.db")]
    [InlineData("data source.db", "data source.db")]
    [InlineData("a=b.db", "a=b.db")]
    public void A_path_or_a_connection_string_names_the_file(string text, string file) =>
        Assert.Equal(Path.GetFullPath(file), DatabaseTarget.Parse(text).Path);

    [Theory]
    [InlineData(":memory:")]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=x;Mode=Memory")]
    public void A_database_in_memory_has_no_file(string text) => Assert.Null(DatabaseTarget.Parse(text).Path);
}
