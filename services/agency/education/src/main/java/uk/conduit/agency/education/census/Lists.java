package uk.conduit.agency.education.census;

import java.util.List;
import java.util.Set;
import uk.conduit.agency.core.table.Columns;

/** The columns of the lists. What is not read does not leave the agency. */
final class Lists {

    static final String PUPIL = "pupilonrolltableid";
    static final String LEAVER = "pupilnolongeronrolltableid";
    static final String EXCLUSION = "termlyexclusionsonrolltableid";

    static final Columns PUPILS = new Columns(
            List.of(
                    "pupilonrolltableid",
                    "NativeId",
                    "dob",
                    "surname",
                    "forename",
                    "middlenames",
                    "preferredsurname",
                    "formersurname",
                    "upn",
                    "formerupn",
                    "uniquelearnernumber",
                    "sex",
                    "entrydate",
                    "pupilonrollorderseqcolumn",
                    "sourceid",
                    "schoolcensustableid",
                    "hoursatsetting",
                    "schoollunchtaken",
                    "parttime",
                    "topupfunding",
                    "unitcontacttime",
                    "termlysessionspossible",
                    "senunitindicator",
                    "resourcedprovisionindicator",
                    "moveoffrollflag",
                    "fundedhours",
                    "missingaddress",
                    "duplicatenotfunded",
                    "extendedhours",
                    "eligibilitycode",
                    "dafindicator",
                    "ethnicity",
                    "yssa",
                    "servicechild",
                    "language",
                    "classtype",
                    "enrolstatus",
                    "boarder",
                    "plaa",
                    "senprovision",
                    "ncyearactual",
                    "eyppr",
                    "eyppbf",
                    "youngcarer"),
            Set.of(
                    "pupilonrolltableid",
                    "NativeId",
                    "dob",
                    "surname",
                    "forename",
                    "preferredsurname",
                    "formersurname",
                    "upn",
                    "formerupn",
                    "sex",
                    "entrydate",
                    "ethnicity",
                    "senprovision",
                    "youngcarer"),
            PUPIL,
            List.of("entrydate"));

    static final Columns LEAVERS = new Columns(
            List.of(
                    "pupilnolongeronrolltableid",
                    "NativeId",
                    "dob",
                    "surname",
                    "forename",
                    "middlenames",
                    "preferredsurname",
                    "formersurname",
                    "upn",
                    "formerupn",
                    "uniquelearnernumber",
                    "sex",
                    "entrydate",
                    "leavingdate",
                    "pupilnolongeronrollorderseqcolumn",
                    "sourceid",
                    "schoolcensustableid",
                    "parttime",
                    "termlysessionspossible",
                    "moveonrollflag",
                    "ethnicity",
                    "boarder",
                    "language"),
            Set.of(
                    "pupilnolongeronrolltableid",
                    "NativeId",
                    "dob",
                    "surname",
                    "forename",
                    "preferredsurname",
                    "formersurname",
                    "upn",
                    "formerupn",
                    "sex",
                    "leavingdate",
                    "ethnicity"),
            LEAVER,
            List.of("leavingdate"));

    static final Columns EXCLUSIONS = new Columns(
            List.of(
                    "pupilonrolltableid",
                    "NativeId",
                    "termlyexclusionsonrolltableid",
                    "termlyexclusionsonrollorderseqcolumn",
                    "sourceid",
                    "startdate",
                    "sessions",
                    "reason1",
                    "reason2",
                    "reason3",
                    "category",
                    "senprovision"),
            Set.of(
                    "pupilonrolltableid",
                    "NativeId",
                    "termlyexclusionsonrolltableid",
                    "startdate",
                    "sessions",
                    "reason1",
                    "reason2",
                    "reason3",
                    "category"),
            PUPIL,
            List.of(EXCLUSION));

    static final Columns SESSIONS = new Columns(
            List.of(
                    "pupilonrolltableid",
                    "NativeId",
                    "termlysessiondetailsonrolltableid",
                    "termlysessiondetailsonrollorderseqcolumn",
                    "sourceid",
                    "sessions",
                    "attendancereason"),
            Set.of("pupilonrolltableid", "NativeId", "sessions", "attendancereason"),
            PUPIL,
            List.of("attendancereason"));

    private Lists() {}
}
