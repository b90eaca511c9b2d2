// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Storage.Migrations;

namespace WhatsUrp.Storage.Tests.Migrations;

public sealed class MigrationPlanTests
{
    private static readonly Migration One = new(1, "one", "CREATE TABLE one (a);");
    private static readonly Migration Two = new(2, "two", "CREATE TABLE two (a);");

    [Fact]
    public void A_new_database_gets_every_script_in_order()
    {
        Assert.Equal([One, Two], MigrationPlan.Pending([One, Two], []));
    }

    [Fact]
    public void A_database_of_an_older_release_gets_what_is_missing()
    {
        Assert.Equal([Two], MigrationPlan.Pending([One, Two], [Applied(One)]));
        Assert.Empty(MigrationPlan.Pending([One, Two], [Applied(One), Applied(Two)]));
    }

    [Fact]
    public void A_step_that_came_later_than_a_higher_one_is_run_after_it()
    {
        var three = new Migration(3, "three", "CREATE TABLE three (a);");
        Assert.Equal([Two], MigrationPlan.Pending([One, Two, three], [Applied(One), Applied(three)]));
    }

    [Fact]
    public void A_script_that_was_changed_since_refuses_the_start()
    {
        var fault = Assert.Throws<StorageException>(
            () => MigrationPlan.Pending([One with { Script = "CREATE TABLE one (b);" }, Two], [Applied(One)]));
        Assert.StartsWith("WURP0106: migration 1 (one) differs", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_newer_than_the_program_refuses_the_start()
    {
        var fault = Assert.Throws<StorageException>(() => MigrationPlan.Pending([One], [Applied(One), Applied(Two)]));
        Assert.StartsWith("WURP0105: the database has schema version 2, this program knows up to 1.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_line_ends_of_a_checkout_do_not_change_the_checksum()
    {
        Assert.Equal(new Migration(1, "one", "a\nb\n").Checksum, new Migration(1, "one", "a\r\nb\r\n").Checksum);
        Assert.NotEqual(new Migration(1, "one", "a\nb\n").Checksum, new Migration(1, "one", "a\nc\n").Checksum);
    }

    private static AppliedMigration Applied(Migration migration) => new(migration.Version, migration.Checksum);
}
