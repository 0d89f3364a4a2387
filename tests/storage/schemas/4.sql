BEGIN TRANSACTION;
CREATE TABLE activity_entry (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            utc_ms INTEGER NOT NULL,
            local_date TEXT NOT NULL,
            utc_offset_min INTEGER NOT NULL,
            activity TEXT NOT NULL,
            name TEXT NOT NULL,
            minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 600),
            talk TEXT CHECK (talk IN ('sing', 'talk', 'few'))
        ) STRICT
        ;
INSERT INTO "activity_entry" VALUES(1,'0193c8a2-0000-7000-8000-000000000003',1740988800000,'2025-03-03',0,'walking','Walking',20,'talk');
CREATE TABLE block_summary (
            session INTEGER NOT NULL REFERENCES session (key) ON DELETE CASCADE,
            item INTEGER NOT NULL,
            "set" INTEGER NOT NULL,
            side TEXT NOT NULL,
            exercise TEXT NOT NULL,
            timed INTEGER NOT NULL,
            planned INTEGER NOT NULL,
            done INTEGER NOT NULL,
            PRIMARY KEY (session, item, "set", side)
        ) STRICT, WITHOUT ROWID
        ;
INSERT INTO "block_summary" VALUES(1,1,1,'both','march',1,20000,20000);
INSERT INTO "block_summary" VALUES(1,2,1,'both','bridge',0,2,2);
INSERT INTO "block_summary" VALUES(1,2,2,'both','bridge',0,2,2);
INSERT INTO "block_summary" VALUES(1,3,1,'left','twist',1,20000,20000);
INSERT INTO "block_summary" VALUES(1,3,1,'right','twist',1,20000,20000);
CREATE TABLE event (
            session INTEGER NOT NULL REFERENCES session (key) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            utc_ms INTEGER NOT NULL,
            body TEXT NOT NULL,
            PRIMARY KEY (session, number)
        ) STRICT, WITHOUT ROWID
        ;
INSERT INTO "event" VALUES(1,1,1740988800000,'{"event":"SessionStarted","at_ms":0,"speed":1.0}');
INSERT INTO "event" VALUES(1,2,1740988801000,'{"event":"StepLeft","at_ms":35000,"step":[1,1,"both",0,"move"],"done_ms":20000,"completed":true,"counts":true}');
INSERT INTO "event" VALUES(1,3,1740988802000,'{"event":"StepLeft","at_ms":62000,"step":[2,1,"both",1,"back"],"done_ms":2000,"completed":true,"counts":true}');
INSERT INTO "event" VALUES(1,4,1740988803000,'{"event":"StepLeft","at_ms":69000,"step":[2,1,"both",2,"back"],"done_ms":2000,"completed":true,"counts":true}');
INSERT INTO "event" VALUES(1,5,1740988804000,'{"event":"StepLeft","at_ms":86000,"step":[2,2,"both",1,"back"],"done_ms":2000,"completed":true,"counts":true}');
INSERT INTO "event" VALUES(1,6,1740988805000,'{"event":"StepLeft","at_ms":93000,"step":[2,2,"both",2,"back"],"done_ms":2000,"completed":true,"counts":true}');
INSERT INTO "event" VALUES(1,7,1740988806000,'{"event":"StepLeft","at_ms":136000,"step":[3,1,"left",1,"hold"],"done_ms":20000,"completed":true,"counts":true}');
INSERT INTO "event" VALUES(1,8,1740988807000,'{"event":"StepLeft","at_ms":168000,"step":[3,1,"right",1,"hold"],"done_ms":20000,"completed":true,"counts":true}');
INSERT INTO "event" VALUES(1,9,1740988808000,'{"event":"SessionFinished","at_ms":171000}');
CREATE TABLE inputs (
            key INTEGER PRIMARY KEY,
            digest BLOB NOT NULL UNIQUE,
            body TEXT NOT NULL
        ) STRICT
        ;
INSERT INTO "inputs" VALUES(1,X'112D0E8D806A46893B09AD213E1884E1998B25DAE1282E48AB225A9F9D115BCA','{"routine":{"id":"three","name":"Three","goal":"To be tested.","frequency":"Often.","place":1000,"items":[{"exercise":"march","dose":null},{"exercise":"bridge","dose":null},{"exercise":"twist","dose":null}],"sources":[{"fact":"It is made up.","by":"A test","address":null,"seed":[],"convention":true}]},"exercises":{"bridge":{"id":"bridge","name":"Bridge","summary":"A movement.","position":"lying","sides":"both","stretch":false,"muscles":["deep core"],"equipment":[],"start":"Come into the position.","steps":["Begin.","Go on.","End."],"tips":["Slowly."],"mistakes":["Too fast."],"cautions":["Stop if it hurts."],"excluded":[],"swaps":[],"instead_of":[],"breathing":{"prepare":"in","out":"out","hold":null,"back":"in","move":null,"free":null},"breathing_how":"Breathe out as you move.","says":{"prepare":null,"out":"Reach out","hold":null,"back":null,"move":null,"free":null},"dose":{"kind":"paced","sets":2,"rest_s":10,"reps":2,"out_s":2,"hold_s":3,"back_s":2},"easier":{"how":"Do less.","exercises":["tilt"]},"harder":{"how":"Do more.","exercises":["march"]},"prepare_s":0,"side_rest_s":0,"sources":[{"fact":"It is made up.","by":"A test","address":null,"seed":[],"convention":true}],"figure":null},"lean":{"id":"lean","name":"Lean","summary":"A movement.","position":"standing","sides":"each","stretch":false,"muscles":["deep core"],"equipment":[],"start":"Come into the position.","steps":["Begin.","Go on.","End."],"tips":["Slowly."],"mistakes":["Too fast."],"cautions":["Stop if it hurts."],"excluded":[],"swaps":[],"instead_of":[],"breathing":{"prepare":"in","out":"out","hold":null,"back":"in","move":null,"free":null},"breathing_how":"Breathe out as you move.","says":{"prepare":null,"out":"Reach out","hold":null,"back":null,"move":null,"free":null},"dose":{"kind":"hold","sets":1,"rest_s":0,"out_s":1,"hold_s":4,"back_s":0},"easier":null,"harder":{"how":"Do more.","exercises":["twist"]},"prepare_s":0,"side_rest_s":0,"sources":[{"fact":"It is made up.","by":"A test","address":null,"seed":[],"convention":true}],"figure":null},"march":{"id":"march","name":"March","summary":"A movement.","position":"standing","sides":"both","stretch":false,"muscles":["deep core"],"equipment":[],"start":"Come into the position.","steps":["Begin.","Go on.","End."],"tips":["Slowly."],"mistakes":["Too fast."],"cautions":["Stop if it hurts."],"excluded":[],"swaps":[],"instead_of":[],"breathing":{"prepare":"in","out":"out","hold":null,"back":"in","move":null,"free":null},"breathing_how":"Breathe out as you move.","says":{"prepare":null,"out":"Reach out","hold":null,"back":null,"move":null,"free":null},"dose":{"kind":"timed","sets":1,"rest_s":0,"move_s":20},"easier":null,"harder":{"how":"Do more.","exercises":["lean"]},"prepare_s":0,"side_rest_s":0,"sources":[{"fact":"It is made up.","by":"A test","address":null,"seed":[],"convention":true}],"figure":null},"tilt":{"id":"tilt","name":"Tilt","summary":"A movement.","position":"lying","sides":"both","stretch":false,"muscles":["deep core"],"equipment":[],"start":"Come into the position.","steps":["Begin.","Go on.","End."],"tips":["Slowly."],"mistakes":["Too fast."],"cautions":["Stop if it hurts."],"excluded":[],"swaps":[],"instead_of":[],"breathing":{"prepare":"in","out":"out","hold":null,"back":"in","move":null,"free":null},"breathing_how":"Breathe out as you move.","says":{"prepare":null,"out":"Reach out","hold":null,"back":null,"move":null,"free":null},"dose":{"kind":"paced","sets":1,"rest_s":0,"reps":3,"out_s":1,"hold_s":0,"back_s":1},"easier":null,"harder":{"how":"Do more.","exercises":["bridge"]},"prepare_s":0,"side_rest_s":0,"sources":[{"fact":"It is made up.","by":"A test","address":null,"seed":[],"convention":true}],"figure":null},"twist":{"id":"twist","name":"Twist","summary":"A movement.","position":"standing","sides":"each","stretch":true,"muscles":["deep core"],"equipment":[],"start":"Come into the position.","steps":["Begin.","Go on.","End."],"tips":["Slowly."],"mistakes":["Too fast."],"cautions":["Stop if it hurts."],"excluded":[],"swaps":[],"instead_of":[],"breathing":{"prepare":"in","out":"out","hold":null,"back":"in","move":null,"free":null},"breathing_how":"Breathe out as you move.","says":{"prepare":null,"out":"Reach out","hold":null,"back":null,"move":null,"free":null},"dose":{"kind":"hold","sets":1,"rest_s":0,"out_s":3,"hold_s":20,"back_s":3},"easier":{"how":"Do less.","exercises":["lean"]},"harder":null,"prepare_s":0,"side_rest_s":0,"sources":[{"fact":"It is made up.","by":"A test","address":null,"seed":[],"convention":true}],"figure":null}},"preferences":{"ready_factor":1.0,"rest_factor":1.0,"switch_factor":1.0},"kind":"routine","version":"0.1.0"}');
CREATE TABLE own_activity (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
            is_rated INTEGER NOT NULL DEFAULT 1 CHECK (is_rated IN (0, 1))
        ) STRICT
        ;
INSERT INTO "own_activity" VALUES(1,'0193c8a2-0000-7000-8000-000000000005','Lifting the child',1);
CREATE TABLE own_rating (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            activity INTEGER NOT NULL REFERENCES own_activity (key) ON DELETE CASCADE,
            utc_ms INTEGER NOT NULL,
            local_date TEXT NOT NULL,
            utc_offset_min INTEGER NOT NULL,
            score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10)
        ) STRICT
        ;
INSERT INTO "own_rating" VALUES(1,'0193c8a2-0000-7000-8000-000000000006',1,1740988800000,'2025-03-03',0,6);
CREATE TABLE pain_entry (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            utc_ms INTEGER NOT NULL,
            local_date TEXT NOT NULL,
            utc_offset_min INTEGER NOT NULL,
            context TEXT NOT NULL
                CHECK (context IN ('before', 'during', 'after', 'next morning', 'other')),
            score INTEGER CHECK (score BETWEEN 0 AND 10),
            note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
            session TEXT, place TEXT
            CHECK (place IN ('low back', 'left leg', 'right leg', 'other')),
            CHECK (score IS NOT NULL OR note <> '')
        ) STRICT
        ;
INSERT INTO "pain_entry" VALUES(1,'0193c8a2-0000-7000-8000-000000000002',1740988800000,'2025-03-03',0,'after',3,'Better than before.','0193c8a2-0000-7000-8000-000000000001','left leg');
CREATE TABLE screening (
            key INTEGER PRIMARY KEY,
            utc_ms INTEGER NOT NULL,
            local_date TEXT NOT NULL,
            utc_offset_min INTEGER NOT NULL,
            outcome TEXT NOT NULL CHECK (outcome IN ('clear', 'checked', 'open'))
        ) STRICT
        ;
INSERT INTO "screening" VALUES(1,1740988800000,'2025-03-03',0,'clear');
CREATE TABLE session (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            inputs INTEGER NOT NULL REFERENCES inputs (key),
            started_utc_ms INTEGER NOT NULL,
            local_date TEXT NOT NULL,
            utc_offset_min INTEGER NOT NULL
        ) STRICT
        ;
INSERT INTO "session" VALUES(1,'0193c8a2-0000-7000-8000-000000000001',1,1740988800000,'2025-03-03',0);
CREATE TABLE session_summary (
            session INTEGER PRIMARY KEY REFERENCES session (key) ON DELETE CASCADE,
            routine TEXT NOT NULL,
            routine_name TEXT NOT NULL,
            kind TEXT NOT NULL,
            outcome TEXT NOT NULL,
            active_ms INTEGER NOT NULL,
            planned_blocks INTEGER NOT NULL,
            done_blocks INTEGER NOT NULL,
            sore INTEGER NOT NULL,
            counts INTEGER NOT NULL
        ) STRICT
        ;
INSERT INTO "session_summary" VALUES(1,'three','Three','routine','finished',171000,5,5,0,1);
CREATE TABLE span (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL CHECK (kind IN ('flare-up', 'illness', 'treatment change')),
            first_date TEXT NOT NULL,
            last_date TEXT CHECK (last_date >= first_date),
            word TEXT NOT NULL DEFAULT '' CHECK (length(word) <= 60)
        ) STRICT
        ;
INSERT INTO "span" VALUES(1,'0193c8a2-0000-7000-8000-000000000004','flare-up','2025-03-03','2025-03-03','After digging');
CREATE TABLE weekly_target (
            local_date TEXT PRIMARY KEY,
            sessions INTEGER NOT NULL CHECK (sessions BETWEEN 0 AND 7)
        ) STRICT, WITHOUT ROWID
        ;
INSERT INTO "weekly_target" VALUES('2025-03-03',3);
CREATE INDEX session_started ON session (started_utc_ms);
CREATE INDEX pain_entry_at ON pain_entry (utc_ms);
CREATE INDEX activity_entry_at ON activity_entry (utc_ms);
CREATE INDEX activity_entry_on ON activity_entry (local_date);
CREATE INDEX pain_entry_on ON pain_entry (local_date);
CREATE INDEX session_on ON session (local_date);
CREATE INDEX own_rating_at ON own_rating (utc_ms);
COMMIT;
PRAGMA application_id = 1111715681;
PRAGMA user_version = 4;
